package dev.countersign.system.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.countersign.system.bench.LeastSql.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitTest {
    @Test
    void theRateOfPgbenchIsRead() {
        // Given
        String said = """
                number of transactions actually processed: 9240
                latency average = 17.3 ms
                initial connection time = 31.870 ms
                tps = 924.135 (without initial connection time)
                """;

        // When
        double rate = SqlLimit.rate(said);

        // Then
        assertEquals(924.135, rate);
    }

    @Test
    void ofKafkasToolTheLastLineCounts() {
        // Given
        String said = """
                120000 records sent, 24000.5 records/sec (34.3 MB/sec), 800.1 ms avg latency, 1200.0 ms max latency.
                300000 records sent, 35125.3 records/sec (50.25 MB/sec), 400.10 ms avg latency, 1200.00 ms max latency, 1 ms 50th.
                """;

        // When
        double rate = KafkaLimit.rate(said);

        // Then
        assertEquals(35125.3, rate);
    }

    @Test
    void aToolThatSaysSomethingElseIsQuoted() {
        assertThrows(IllegalStateException.class, () -> SqlLimit.rate("connection refused"));
        assertThrows(IllegalStateException.class, () -> KafkaLimit.rate("connection refused"));
    }

    @Test
    void aLineForPgbenchIsOneForJdbc() {
        // Given
        String text = "INSERT INTO t (a, b) VALUES (:r_id, '{\"a\": \"https://b\"}') RETURNING id \\gset s_";

        // When
        Line line = Line.of(text);

        // Then
        assertEquals("INSERT INTO t (a, b) VALUES (?, '{\"a\": \"https://b\"}') RETURNING id", line.sql());
        assertEquals(List.of("r_id"), line.variables());
        assertEquals("s_", line.kept());
    }
}
