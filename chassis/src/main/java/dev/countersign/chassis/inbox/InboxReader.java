package dev.countersign.chassis.inbox;

import dev.countersign.chassis.ChassisConfig;
import dev.countersign.chassis.DatabaseFaults;
import dev.countersign.chassis.inbox.OneByOne.Fate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/// Turns what Kafka delivers into transactions. A batch is one transaction; when it fails it is taken again record
/// by record, so that the one that is to blame is found. What a failure means is decided here and in
/// {@link OneByOne}, and nowhere else:
///
/// - the database is away or in conflict, or something happened that nobody foresaw: everything waits, with growing
///   pauses, for as long as it takes, and the offsets stay where they are;
/// - the service stops: the same, and whoever reads next takes them again;
/// - one event fails twice by itself: it is dead, its aggregate is blocked, all others go on;
/// - too many events are dead: reading stops until an operator has looked (see {@link DeathRate}).
///
/// Called on worker threads, one batch at a time per channel: the order of records is the order of their partition.
@ApplicationScoped
public class InboxReader {
    private static final Logger LOG = Logger.getLogger(InboxReader.class);

    private final Inbox inbox;
    private final OneByOne oneByOne;
    private final Parking parking;
    private final DeathRate deathRate;
    private final ChassisConfig.Inbox config;
    private final Stopping stopping;

    InboxReader(
            Inbox inbox,
            OneByOne oneByOne,
            Parking parking,
            DeathRate deathRate,
            Stopping stopping,
            ChassisConfig config) {
        this.inbox = inbox;
        this.oneByOne = oneByOne;
        this.parking = parking;
        this.deathRate = deathRate;
        this.stopping = stopping;
        this.config = config.inbox();
    }

    /// Returns when every record has been applied, found a duplicate, parked or set aside as dead. There is no limit
    /// on the attempts, only on the pause between them: giving up would lose the events or stop the service
    /// for good.
    ///
    /// @param handler of the topic that the records are from
    /// @throws IllegalStateException when the service stops first; the records come again
    public void read(ConsumerRecords<byte[], byte[]> records, EventHandler handler) {
        List<IncomingRecord> incoming = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            incoming.add(IncomingRecord.of(record));
        }
        stopping.check();
        long pause = config.backOff().toMillis();
        while (!attempt(incoming, handler)) {
            awaitNext(pause);
            pause = Math.min(2 * pause, config.maxBackOff().toMillis());
        }
    }

    /// With up to a quarter more, so that replicas do not come back in step.
    private void awaitNext(long pause) {
        stopping.pause(Duration.ofMillis(pause + ThreadLocalRandom.current().nextLong(pause / 4 + 1)));
    }

    private boolean attempt(List<IncomingRecord> records, EventHandler handler) {
        try {
            deathRate.check();
            takeAll(records, handler);
            return true;
        } catch (RuntimeException e) {
            if (e instanceof InboxHalted || stopping.hasBegun() || DatabaseFaults.isTransient(e)) {
                LOG.warnf("The inbox waits, offsets stay where they are: %s", Failures.describe(e));
            } else {
                LOG.error("Unforeseen in the inbox, which tries again; offsets stay where they are", e);
            }
            return false;
        }
    }

    private void takeAll(List<IncomingRecord> records, EventHandler handler) {
        List<IncomingRecord> run = new ArrayList<>();
        for (IncomingRecord record : records) {
            if (record.envelope().isPresent()) {
                run.add(record);
            } else {
                takeRun(run, handler);
                run.clear();
                takeAlone(record, handler);
            }
        }
        takeRun(run, handler);
    }

    private void takeRun(List<IncomingRecord> run, EventHandler handler) {
        if (run.isEmpty()) {
            return;
        }
        try {
            boolean parked = QuarkusTransaction.requiringNew().call(() -> inbox.take(run, handler));
            deathRate.alive(run.size());
            parking.afterBatch(handler, parked);
        } catch (RuntimeException e) {
            if (stopping.hasBegun() || DatabaseFaults.isTransient(e)) {
                throw e;
            }
            LOG.infof("A batch of %d failed and is taken record by record: %s", run.size(), e.getMessage());
            run.forEach(record -> takeAlone(record, handler));
        }
    }

    private void takeAlone(IncomingRecord record, EventHandler handler) {
        deathRate.check();
        Fate fate = oneByOne.take(record, handler);
        if (fate == Fate.DEAD) {
            deathRate.dead();
        } else {
            deathRate.alive(1);
        }
        parking.afterBatch(handler, fate == Fate.PARKED);
    }
}
