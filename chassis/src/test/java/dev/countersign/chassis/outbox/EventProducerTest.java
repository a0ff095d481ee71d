package dev.countersign.chassis.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.countersign.chassis.ChassisConfig;
import dev.countersign.chassis.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

class EventProducerTest {
    private static final ChassisConfig.Outbox CONFIG = Settings.with(
                    Map.of("countersign.chassis.outbox.delivery-timeout", "4s"))
            .outbox();

    @Test
    void aWaveIsGivenUpAsAWholeWhenTheBrokerCannotBeFound() throws IOException {
        // Given
        Map<String, Object> nobodyThere = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + freePort());
        List<StripeDrain.Row> wave = LongStream.rangeClosed(1, 100)
                .mapToObj(sequence -> row(sequence, "ce_id", "1"))
                .toList();
        List<StripeDrain.Row> acknowledged = new ArrayList<>();

        // When
        boolean sent = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try (EventProducer producer = new EventProducer(nobodyThere, CONFIG)) {
                return producer.send(wave, acknowledged);
            }
        });

        // Then
        assertFalse(sent);
        assertEquals(List.of(), acknowledged);
    }

    static StripeDrain.Row row(long sequence, String... headers) {
        return new StripeDrain.Row(0, sequence, UUID.randomUUID(), Writers.TOPIC, headers, new byte[] {'{', '}'});
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
