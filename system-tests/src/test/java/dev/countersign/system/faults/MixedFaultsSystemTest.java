package dev.countersign.system.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.stack.StackListener;
import dev.countersign.system.FreshStack;
import dev.countersign.system.StackUnderTest;
import dev.countersign.system.history.Finding;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A short form of `./countersign faults`, which says more the longer it runs.
class MixedFaultsSystemTest {
    /// With this one nearly every kind comes in the time; `./countersign faults --minutes 2 --seed 225` is the same by
    /// hand.
    private static final long SEED = 225;

    private static final Duration LENGTH = Duration.ofMinutes(2);

    @Test
    void whateverFailsUnderPeopleAtWorkNothingThatWasAcceptedIsLostOrHappensTwice() {
        Plan plan = Plan.of(SEED, LENGTH);
        FaultRun run = new FaultRun(System.out::println);
        System.out.println();
        System.out.println(plan.faults().size() + " faults in two minutes, seed " + SEED);
        try (FreshStack fresh = FreshStack.start(
                StackUnderTest.project(),
                options -> options.withReplicas(FaultRun.REPLICAS).withOwnBrokerProcess(),
                run.listener(StackListener.quiet()))) {
            FaultReport report = run.carryOut(plan, fresh);
            report.lines().forEach(System.out::println);
            assertTrue(report.holds(), () -> String.join(System.lineSeparator(), report.lines()));
            for (Finding finding : report.findings()) {
                assertTrue(finding.checked() > 0, () -> finding.invariant() + " was held against nothing");
            }
        }
    }
}
