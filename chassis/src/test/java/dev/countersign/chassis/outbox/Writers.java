package dev.countersign.chassis.outbox;

import dev.countersign.chassis.DatabaseFaults;
import dev.countersign.chassis.SampleEvents;
import dev.countersign.contracts.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/// Business transactions of several threads at once, each thread with aggregates of its own. They write to a topic
/// that nothing in the tests' application reads.
final class Writers {
    static final String TOPIC = Topics.APPROVALS;

    private final Outbox outbox;
    private final DataSource dataSource;
    private final int threads;
    private final int aggregatesOfEach;

    Writers(Outbox outbox, DataSource dataSource, int threads, int aggregatesOfEach) {
        this.outbox = outbox;
        this.dataSource = dataSource;
        this.threads = threads;
        this.aggregatesOfEach = aggregatesOfEach;
    }

    /// Writes 1 to 3 events in each transaction, until every aggregate has at least `versions` of them. A transaction
    /// that fails because the database is away is begun again, as a caller would.
    ///
    /// @return how many events of each aggregate were committed
    Map<UUID, Long> write(int versions) throws InterruptedException, ExecutionException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Map<UUID, Long>>> work = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                long seed = thread;
                work.add(() -> writeAlone(new Random(seed), versions));
            }
            Map<UUID, Long> written = new HashMap<>();
            for (Future<Map<UUID, Long>> each : pool.invokeAll(work, 5, TimeUnit.MINUTES)) {
                written.putAll(each.get());
            }
            return written;
        }
    }

    private Map<UUID, Long> writeAlone(Random random, int versions) {
        Map<UUID, Long> last = new HashMap<>();
        List<UUID> unfinished = new ArrayList<>();
        for (int i = 0; i < aggregatesOfEach; i++) {
            unfinished.add(UUID.randomUUID());
        }
        while (!unfinished.isEmpty()) {
            UUID aggregate = unfinished.get(random.nextInt(unfinished.size()));
            long from = last.getOrDefault(aggregate, 0L);
            long to = from + 1 + random.nextInt(3);
            commit(aggregate, from, to);
            last.put(aggregate, to);
            if (to >= versions) {
                unfinished.remove(aggregate);
            }
        }
        return last;
    }

    private void commit(UUID aggregate, long from, long to) {
        List<OutgoingEvent> events = new ArrayList<>();
        for (long version = from + 1; version <= to; version++) {
            events.add(event(aggregate, version));
        }
        while (true) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    if (advance(aggregate, from, to)) {
                        outbox.append(events);
                    }
                });
                return;
            } catch (RuntimeException e) {
                if (!DatabaseFaults.isTransient(e)) {
                    throw e;
                }
            }
        }
    }

    /// What the version column of a real aggregate does. Whether a commit that was not answered was done, only the
    /// database knows; a new attempt finds it out here.
    ///
    /// @return false when it was done
    private boolean advance(UUID aggregate, long from, long to) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        INSERT INTO written (id, version) VALUES (?, ?)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version WHERE written.version = ?""")) {
            update.setObject(1, aggregate);
            update.setLong(2, to);
            update.setLong(3, from);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The aggregate could not be written.", e);
        }
    }

    static OutgoingEvent event(UUID aggregate, long version) {
        return new OutgoingEvent(
                TOPIC, SampleEvents.envelope(aggregate, version), SampleEvents.submittedData(aggregate, version));
    }
}
