package dev.countersign.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Duration LENGTH = Duration.ofMinutes(10);

    @Test
    void theSameSeedIsTheSamePlan() {
        assertEquals(Plan.of(7, LENGTH), Plan.of(7, LENGTH));
        assertNotEquals(Plan.of(7, LENGTH).faults(), Plan.of(8, LENGTH).faults());
    }

    @Test
    void tenMinutesHaveEveryKindOfFault() {
        Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
        Plan.of(3, LENGTH).faults().forEach(fault -> kinds.add(fault.kind()));

        assertEquals(EnumSet.complementOf(EnumSet.of(FaultKind.BROKER_AWAY_FOR_LONG)), kinds);
    }

    @Test
    void anHourBeginsWithTheBrokerAwayForMinutesAndNothingElse() {
        List<Fault> faults = Plan.of(4, Duration.ofHours(1)).faults();

        Fault first = faults.getFirst();
        assertEquals(FaultKind.BROKER_AWAY_FOR_LONG, first.kind());
        assertTrue(faults.get(1).at().compareTo(first.at().plus(first.lasts())) > 0, faults.get(1)::toString);
        assertEquals(
                1,
                faults.stream()
                        .filter(fault -> fault.kind() == FaultKind.BROKER_AWAY_FOR_LONG)
                        .count());
        assertTrue(faults.size() > 200, () -> faults.size() + " faults");
    }

    @Test
    void nothingGoesOnAfterTheEnd() {
        Plan plan = Plan.of(5, Duration.ofMinutes(3));

        assertTrue(plan.faults().size() > 10, plan.faults()::toString);
        assertTrue(plan.faults().stream()
                .allMatch(fault -> fault.at().plus(fault.lasts()).compareTo(plan.length()) <= 0));
    }
}
