package dev.countersign.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
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

        assertEquals(EnumSet.allOf(FaultKind.class), kinds);
    }

    @Test
    void nothingGoesOnAfterTheEnd() {
        Plan plan = Plan.of(5, Duration.ofMinutes(3));

        assertTrue(plan.faults().size() > 10, plan.faults()::toString);
        assertTrue(plan.faults().stream()
                .allMatch(fault -> fault.at().plus(fault.lasts()).compareTo(plan.length()) <= 0));
    }
}
