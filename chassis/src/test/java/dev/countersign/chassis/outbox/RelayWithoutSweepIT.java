package dev.countersign.chassis.outbox;

import static dev.countersign.chassis.outbox.OutboxIT.awaitEmptyOutbox;
import static dev.countersign.chassis.outbox.OutboxIT.inOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.chassis.Backends;
import dev.countersign.chassis.TopicContents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// The sweep would hide a stripe whose wake-up was lost; here it comes once, at the start.
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(RelayWithoutSweepIT.NoSweep.class)
class RelayWithoutSweepIT {
    @Inject
    Outbox outbox;

    @Inject
    DataSource dataSource;

    public static final class NoSweep implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("countersign.chassis.outbox.sweep", "1h");
        }
    }

    @Test
    void noCommitIsOverlooked() throws Exception {
        // Given
        Writers writers = new Writers(outbox, dataSource, 8, 5);

        // When
        Map<UUID, Long> written = writers.write(80);

        // Then
        awaitEmptyOutbox();
        assertEquals(
                inOrder(written),
                TopicContents.read(Writers.TOPIC).of(written::containsKey).firstOccurrences());
    }
}
