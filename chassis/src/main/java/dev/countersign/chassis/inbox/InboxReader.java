package dev.countersign.chassis.inbox;

import dev.countersign.chassis.ChassisConfig;
import dev.countersign.chassis.DatabaseFaults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/// Turns what Kafka delivers into transactions. A batch is one transaction; when it fails it is taken again record by
/// record, so that the one that is to blame is found. What a failure means is decided here and nowhere else:
///
/// - the database is away or in conflict: everything waits, with growing pauses, for as long as it takes, and the
///   offsets stay where they are;
/// - one event fails twice by itself: it is dead, its aggregate is blocked, all others go on;
/// - too many events are dead: reading stops until an operator has looked (see {@link DeathRate}).
///
/// Called on worker threads, one batch at a time per channel: the order of records is the order of their partition.
@ApplicationScoped
public class InboxReader {
    private static final Logger LOG = Logger.getLogger(InboxReader.class);

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Parking parking;
    private final DeathRate deathRate;
    private final TypedGuard<Boolean> patience;

    InboxReader(Inbox inbox, DeadLetters deadLetters, Parking parking, DeathRate deathRate, ChassisConfig config) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.parking = parking;
        this.deathRate = deathRate;
        this.patience = unlimitedPatience(config.inbox());
    }

    /// Returns when every record has been applied, found a duplicate, parked or set aside as dead.
    ///
    /// @param handler of the topic that the records are from
    public void read(ConsumerRecords<byte[], byte[]> records, EventHandler handler) {
        List<IncomingRecord> incoming = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            incoming.add(IncomingRecord.of(record));
        }
        patience.get(() -> attempt(incoming, handler));
    }

    private boolean attempt(List<IncomingRecord> records, EventHandler handler) {
        deathRate.check();
        List<IncomingRecord> run = new ArrayList<>();
        for (IncomingRecord record : records) {
            if (record.envelope().isPresent()) {
                run.add(record);
            } else {
                takeRun(run, handler);
                run.clear();
                deadLetters.bury(record, "The headers are not those of a CloudEvent of ours.");
                deathRate.dead();
            }
        }
        takeRun(run, handler);
        return true;
    }

    private void takeRun(List<IncomingRecord> run, EventHandler handler) {
        if (run.isEmpty()) {
            return;
        }
        try {
            take(run, handler);
            deathRate.alive(run.size());
        } catch (RuntimeException e) {
            throwIfTransient(e);
            LOG.infof("A batch of %d failed and is taken record by record: %s", run.size(), e.getMessage());
            run.forEach(record -> takeAlone(record, handler));
        }
    }

    private void takeAlone(IncomingRecord record, EventHandler handler) {
        deathRate.check();
        for (int attempt = 1; ; attempt++) {
            try {
                take(List.of(record), handler);
                deathRate.alive(1);
                return;
            } catch (RuntimeException e) {
                throwIfTransient(e);
                if (attempt == 2) {
                    deadLetters.bury(record, Failures.describe(e));
                    deathRate.dead();
                    return;
                }
            }
        }
    }

    private void take(List<IncomingRecord> records, EventHandler handler) {
        boolean parked = QuarkusTransaction.requiringNew().call(() -> inbox.take(records, handler));
        parking.afterBatch(handler, parked);
    }

    private static void throwIfTransient(RuntimeException failure) {
        if (DatabaseFaults.isTransient(failure)) {
            throw failure;
        }
    }

    /// No limit on the attempts: giving up would lose the events or stop the service for good, and a database that is
    /// away comes back. The pause has a limit instead.
    private static TypedGuard<Boolean> unlimitedPatience(ChassisConfig.Inbox config) {
        return TypedGuard.create(Boolean.class)
                .withRetry()
                .maxRetries(-1)
                .maxDuration(0, ChronoUnit.MILLIS)
                .delay(config.backOff().toMillis(), ChronoUnit.MILLIS)
                .jitter(config.backOff().toMillis() / 4, ChronoUnit.MILLIS)
                .withExponentialBackoff()
                .maxDelay(config.maxBackOff().toMillis(), ChronoUnit.MILLIS)
                .done()
                .whenException(e -> e instanceof InboxHalted || DatabaseFaults.isTransient(e))
                .onRetry(() -> LOG.warn("The inbox cannot work just now and tries again; offsets stay where they are."))
                .done()
                .build();
    }
}
