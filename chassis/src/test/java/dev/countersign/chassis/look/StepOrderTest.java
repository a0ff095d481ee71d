package dev.countersign.chassis.look;

import static dev.countersign.chassis.look.StepGraphTest.BEGINNING;
import static dev.countersign.chassis.look.StepGraphTest.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepOrderTest {

    @Test
    void whatWaitsForNothingComesAfterTheBeginning() {
        StepOrder order = StepOrder.of(List.of(BEGINNING, step("security"), step("privacy")));

        assertEquals(List.of(), order.before(0));
        assertEquals(List.of(0), order.before(1));
        assertEquals(List.of(0), order.before(2));
        assertEquals(List.of(0, 1, 1), columns(order, 3));
    }

    @Test
    void aStepStandsBehindTheLongestWayToIt() {
        StepOrder order = StepOrder.of(List.of(
                BEGINNING,
                step("it-approval", "security", "legal"),
                step("legal", "privacy"),
                step("privacy"),
                step("security")));

        assertEquals(List.of(0, 3, 2, 1, 1), columns(order, 5));
        assertEquals(List.of(2, 4), order.before(1));
    }

    @Test
    void whatFollowsFromTheRestIsNotDrawn() {
        StepOrder order = StepOrder.of(List.of(
                BEGINNING, step("security"), step("legal", "security"), step("it-approval", "security", "legal")));

        assertEquals(List.of(2), order.before(3));
    }

    @Test
    void aStepComesAfterEveryOneThatHasTheName() {
        StepOrder order = StepOrder.of(
                List.of(BEGINNING, step("cost-centre"), step("cost-centre"), step("it-approval", "cost-centre")));

        assertEquals(List.of(1, 2), order.before(3));
    }

    @Test
    void whatIsNotOnTheWayIsPassedOver() {
        StepOrder order = StepOrder.of(List.of(BEGINNING, step("it-approval", "security")));

        assertEquals(List.of(0), order.before(1));
    }

    @Test
    void whatWouldCloseARingIsLeftOut() {
        StepOrder order = StepOrder.of(List.of(
                BEGINNING, step("legal", "privacy", "legal"), step("security", "legal"), step("privacy", "security")));

        assertEquals(List.of(0, 2, 3, 1), columns(order, 4));
        assertEquals(List.of(3), order.before(1));
        assertEquals(List.of(1), order.before(2));
        assertEquals(List.of(0), order.before(3));
    }

    @Test
    void aPolicyInWhichEverythingWaitsForEverythingBeforeItTakesNoTime() {
        List<GraphStep> steps = new ArrayList<>(List.of(BEGINNING));
        IntStream.range(0, 60)
                .mapToObj(number -> step(
                        "step-" + number,
                        IntStream.range(0, number)
                                .mapToObj(other -> "step-" + other)
                                .toArray(String[]::new)))
                .forEach(steps::add);

        StepOrder order = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> StepOrder.of(steps));

        assertEquals(60, order.column(60));
    }

    private static List<Integer> columns(StepOrder order, int steps) {
        return IntStream.range(0, steps).mapToObj(order::column).toList();
    }
}
