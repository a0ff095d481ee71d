package dev.countersign.approval.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TaskLifecycleTest {

    static List<Arguments> everyStatusAndAction() {
        return LifecycleMatrix.of("task-lifecycle.csv", TaskStatus.class, TaskAction.class);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStatusAndAction")
    void everyActionInEveryStatusDoesWhatTheTableSays(
            TaskStatus status, TaskAction action, Optional<TaskStatus> expected) {
        if (expected.isPresent()) {
            assertEquals(expected.get(), TaskLifecycle.after(status, action));
        } else {
            CaseRefused.IllegalTaskAction refused =
                    assertThrows(CaseRefused.IllegalTaskAction.class, () -> TaskLifecycle.after(status, action));
            assertEquals(status, refused.status());
            assertEquals(action, refused.action());
        }
    }
}
