package dev.countersign.approval.timer;

import dev.countersign.chassis.DatabaseFaults;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;

/// Looks regularly for what is due. What is due stands in the database, so it matters neither which replica looks
/// nor whether one dies. `countersign.timers` counts by kind and outcome: `fired`, `cancelled`, `failed`.
@ApplicationScoped
public class TimerRunner {
    private static final Logger LOG = Logger.getLogger(TimerRunner.class);
    private static final int LONGEST_ERROR = 1_000;

    private final TimerQueries queries;
    private final TimerCommands commands;
    private final MeterRegistry metrics;

    TimerRunner(TimerQueries queries, TimerCommands commands, MeterRegistry metrics) {
        this.queries = queries;
        this.commands = commands;
        this.metrics = metrics;
    }

    /// One look: a bounded number of timers, each in a transaction of its own.
    @Scheduled(
            every = "${countersign.approval.timers.look-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "fire-timers")
    public void look() {
        try {
            queries.due(commands.kinds()).forEach(this::settle);
        } catch (RuntimeException e) {
            if (!DatabaseFaults.isTransient(e)) {
                throw e;
            }
            LOG.debugf("Timers wait for the database: %s", e.getMessage());
        }
    }

    /// One that fails does not keep the others from their turn. A database that is away does.
    private void settle(Timer timer) {
        try {
            commands.fire(timer).ifPresent(state -> count(timer, state.name()));
        } catch (RuntimeException e) {
            if (DatabaseFaults.isAway(e)) {
                throw e;
            }
            if (DatabaseFaults.isTransient(e)) {
                LOG.debugf("Somebody was faster; timer %s is looked at again.", timer.id());
                return;
            }
            LOG.errorf(
                    e,
                    "Timer %s (%s of %s) has failed and is tried again later.",
                    timer.id(),
                    timer.kind(),
                    timer.subject());
            count(timer, "failed");
            commands.postpone(timer.id(), inWords(e));
        }
    }

    private void count(Timer timer, String outcome) {
        metrics.counter(
                        "countersign.timers",
                        "kind",
                        timer.kind().name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome.toLowerCase(Locale.ROOT))
                .increment();
    }

    /// PostgreSQL's texts have no NUL.
    private static String inWords(RuntimeException e) {
        String text = (e.getClass().getSimpleName() + ": " + e.getMessage()).replace("\0", "");
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
