package dev.countersign.system.faults;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.ReplicaCounts;
import dev.countersign.stack.StackListener;
import dev.countersign.stack.process.ServiceProcess;
import dev.countersign.system.FreshStack;
import dev.countersign.system.client.Countersign;
import dev.countersign.system.faults.plug.PullThePlug;
import dev.countersign.system.history.Finding;
import dev.countersign.system.history.History;
import dev.countersign.system.history.HistoryReader;
import dev.countersign.system.history.Invariants;
import dev.countersign.system.history.Quiet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// People work, things go wrong as planned, everything is put right, the work is finished; then what is left of it all
/// is held against the invariants.
final class FaultRun {
    /// Every service can lose one and go on.
    static final ReplicaCounts REPLICAS = new ReplicaCounts(2, 2, 2);

    /// Shorter than a replica stands still, so that people try again while their first call is still under way.
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final Consumer<String> say;
    private final Queue<String> died = new ConcurrentLinkedQueue<>();
    private long begun;

    /// @param say where it is told what happens
    FaultRun(Consumer<String> say) {
        this.say = say;
    }

    /// For the stack that this will run on.
    StackListener listener(StackListener others) {
        return new StackListener() {
            @Override
            public void done(String what, Duration took) {
                others.done(what, took);
            }

            @Override
            public void note(String what) {
                others.note(what);
            }

            @Override
            public void ready(LocalStack stack, Duration took) {
                others.ready(stack, took);
            }

            @Override
            public void died(ServiceProcess.Death death) {
                if (death.exitCode() != PullThePlug.EXIT_CODE) {
                    died.add(death.service() + " with exit code " + death.exitCode());
                    others.died(death);
                }
            }
        };
    }

    /// @param fresh with {@link #REPLICAS}, a broker of its own, and nothing in it
    FaultReport carryOut(Plan plan, FreshStack fresh) {
        begun = System.nanoTime();
        LocalStack stack = fresh.stack();
        Ongoing ongoing = new Ongoing();
        Operations operations = new Operations(ongoing);
        LongAway longAway = new LongAway(operations);
        Ledger ledger = new Ledger();
        Countersign countersign = new Countersign(stack.url(), stack.mailUrl(), stack.signIn(), PATIENCE, operations);
        List<Fault> faults;
        try (Traffic traffic = new Traffic(countersign, ledger, "run");
                Nemesis nemesis = new Nemesis(stack, countersign, longAway, ongoing, say)) {
            nemesis.carryOut(plan);
            tell("the time is over: %,d operations; everything is put right", operations.total());
            traffic.beginNothingNew();
            faults = nemesis.heal();
            tell("everything runs again");
            nemesis.timesCome();
            traffic.enoughRequests(LIMIT);
            awaitQuiet(stack);
            tell("the staff finishes what is left");
            traffic.awaitEmptyQueues(LIMIT);
            died.addAll(traffic.gaveUp());
        }
        awaitQuiet(stack);
        tell("%,d operations", operations.total());
        History history = new HistoryReader(stack, fresh.letters())
                .read(ledger.submissions(), ledger.endings(), operations.repeated());
        List<Finding> findings = new ArrayList<>(new Invariants(history).all());
        new Operator(countersign.as("olga")).skipStrangeEvents(history.aggregates());
        findings.add(new AtRest(stack).find());
        findings.addAll(longAway.find());
        List<Path> logs =
                stack.services().stream().map(ServiceProcess::log).distinct().toList();
        return new FaultReport(faults, operations, logs, List.copyOf(died), findings);
    }

    private void awaitQuiet(LocalStack stack) {
        Quiet quiet = new Quiet(stack);
        quiet.await(LIMIT);
        tell("quiet; the last to end: %s", quiet.lastBusy());
    }

    private void tell(String what, Object... parts) {
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
        say.accept(String.format(Locale.ROOT, "  %6.1f s  %s", seconds, String.format(Locale.ROOT, what, parts)));
    }
}
