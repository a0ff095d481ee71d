package dev.countersign.chassis.outbox;

import static java.util.stream.Collectors.toMap;

import dev.countersign.chassis.ChassisConfig;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes committed events from the outbox to their topics; the only producer in a service.
///
/// The replica that wrote an event relays it: {@link #dirty(int)} is called after the commit, so no poll
/// interval is in the latency. Every stripe is also swept, for what a replica that died has left. Each stripe
/// is in one of three states, and a worker has it at most once:
///
/// ```
/// IDLE ──dirty──▶ RUNNING ──dirty──▶ RUNNING_AND_DIRTY
///   ▲               │ done               │ done: once more
///   └───────────────┘      RUNNING ◀─────┘
/// ```
@Singleton
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int IDLE = 0;
    private static final int RUNNING = 1;
    private static final int RUNNING_AND_DIRTY = 2;

    /// So many stripes share a transaction and its waves at most.
    private static final int TOGETHER = 16;

    /// One look into the index for each stripe, however many rows wait.
    private static final String OCCUPIED = """
            SELECT s FROM generate_series(0, %d) AS s
            WHERE EXISTS (SELECT FROM outbox WHERE stripe = s)""".formatted(Stripes.COUNT - 1);

    /// Another replica holds the stripe's lock; it may have read before our commit, so look again soon.
    private static final Duration LOCKED_PAUSE = Duration.ofMillis(10);

    private final AgroalDataSource dataSource;
    private final Map<String, Object> kafka;
    private final ChassisConfig.Outbox config;
    private final AtomicIntegerArray states = new AtomicIntegerArray(Stripes.COUNT);
    private final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
    private final Set<Integer> failing = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("relay-timer").daemon().factory());
    private final List<Thread> workers = new ArrayList<>();
    private final AtomicInteger sweepFailures = new AtomicInteger();
    private volatile boolean stopping;

    Relay(
            @DataSource("relay") AgroalDataSource dataSource,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ChassisConfig config) {
        this.dataSource = dataSource;
        this.kafka = kafka;
        this.config = config.outbox();
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        for (int i = 1; i <= config.workers(); i++) {
            StripeDrain drain = newDrain();
            workers.add(Thread.ofPlatform().name("relay-" + i).daemon().start(() -> work(drain)));
        }
        long millis = config.sweep().toMillis();
        var _ = timer.scheduleWithFixedDelay(this::sweep, 0, millis, TimeUnit.MILLISECONDS);
    }

    private StripeDrain newDrain() {
        EventProducer producer = new EventProducer(kafka, config);
        return new StripeDrain(dataSource, producer, config.batch(), config.deliveryTimeout());
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping = true;
        timer.shutdownNow();
        workers.forEach(Thread::interrupt);
        for (Thread worker : workers) {
            try {
                worker.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Says that a stripe has committed rows. Cheap, never blocks, may be called from any thread.
    void dirty(int stripe) {
        int before = states.getAndUpdate(stripe, state -> state == IDLE ? RUNNING : RUNNING_AND_DIRTY);
        if (before == IDLE) {
            queue.add(stripe);
        }
    }

    private void work(StripeDrain drain) {
        try (drain) {
            int failures = 0;
            while (!stopping) {
                Map<Integer, StripeDrain.Outcome> outcomes = outcomes(drain, take());
                failures = outcomes.containsValue(StripeDrain.Outcome.FAILED) ? failures + 1 : 0;
                for (Map.Entry<Integer, StripeDrain.Outcome> outcome : outcomes.entrySet()) {
                    settle(outcome.getKey(), outcome.getValue(), failures);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What waits now, at most {@link #TOGETHER}. A stripe that has failed goes alone, so that what cannot be
    /// sent holds up no other.
    private List<Integer> take() throws InterruptedException {
        List<Integer> taken = new ArrayList<>();
        taken.add(queue.take());
        while (taken.size() < TOGETHER && !failing.contains(taken.getLast())) {
            @Nullable Integer next = queue.poll();
            if (next == null) {
                break;
            }
            if (failing.contains(next)) {
                queue.add(next);
                break;
            }
            taken.add(next);
        }
        return taken;
    }

    /// A worker outlives whatever happens at its stripes: without it nobody would relay.
    private static Map<Integer, StripeDrain.Outcome> outcomes(StripeDrain drain, List<Integer> stripes)
            throws InterruptedException {
        try {
            return drain.drain(stripes);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Unforeseen at stripes %s; the relay tries again", stripes);
            return stripes.stream().collect(toMap(stripe -> stripe, stripe -> StripeDrain.Outcome.FAILED));
        }
    }

    private void settle(int stripe, StripeDrain.Outcome outcome, int failures) {
        if (outcome == StripeDrain.Outcome.FAILED) {
            failing.add(stripe);
        } else {
            failing.remove(stripe);
        }
        switch (outcome) {
            case EMPTY -> rest(stripe);
            case MORE -> queue.add(stripe);
            case LOCKED -> again(stripe, LOCKED_PAUSE);
            case FAILED -> again(stripe, config.backOff().multipliedBy(Math.min(10, 1L << Math.min(failures, 4))));
        }
    }

    private void rest(int stripe) {
        int before = states.getAndUpdate(stripe, state -> state == RUNNING ? IDLE : RUNNING);
        if (before == RUNNING_AND_DIRTY) {
            queue.add(stripe);
        }
    }

    private void again(int stripe, Duration pause) {
        if (!stopping) {
            var _ = timer.schedule(() -> queue.add(stripe), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void sweep() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement occupied = connection.prepareStatement(OCCUPIED);
                ResultSet rows = occupied.executeQuery()) {
            while (rows.next()) {
                dirty(rows.getInt(1));
            }
            sweepFailures.set(0);
        } catch (SQLException | RuntimeException e) {
            // An exception that left this method would end the sweeps for good.
            if (sweepFailures.getAndIncrement() == 0) {
                LOG.warnf("The relay cannot read the outbox and tries again: %s", e.getMessage());
            }
        }
    }
}
