package dev.countersign.system.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.stack.StackListener;
import dev.countersign.system.FreshStack;
import dev.countersign.system.StackUnderTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A short form of `./countersign faults`, which says more the longer it runs.
class MixedFaultsSystemTest {
    /// Any would do; with this one nearly every kind of fault comes in the time that there is.
    private static final long SEED = 4;

    private static final Duration LENGTH = Duration.ofMinutes(3);

    @Test
    void whateverFailsUnderPeopleAtWorkNothingThatWasAcceptedIsLostOrHappensTwice() {
        Plan plan = Plan.of(SEED, LENGTH);
        FaultRun run = new FaultRun(System.out::println);
        System.out.println();
        System.out.println(plan.faults().size() + " faults in three minutes, seed " + SEED);
        try (FreshStack fresh = FreshStack.start(
                StackUnderTest.project(),
                options -> options.withReplicas(FaultRun.REPLICAS).withOwnBrokerProcess(),
                run.listener(StackListener.quiet()))) {
            FaultReport report = run.carryOut(plan, fresh.stack());
            report.lines().forEach(System.out::println);
            assertTrue(report.holds(), () -> String.join(System.lineSeparator(), report.lines()));
        }
    }
}
