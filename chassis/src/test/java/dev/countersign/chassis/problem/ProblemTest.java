package dev.countersign.chassis.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private final Problem problem = Problem.of("taken", "It is taken", 409, "Take another one.");

    @Test
    void anExtensionNeverReplacesWhatEveryProblemHas() {
        for (String name : List.of("type", "title", "status", "detail", "instance", "traceId")) {
            assertThrows(IllegalArgumentException.class, () -> problem.with(name, "mine"), name);
        }
    }

    @Test
    void extensionsAddUp() {
        assertEquals(
                2, problem.with("holder", "sam").with("state", "CLAIMED").more().size());
    }
}
