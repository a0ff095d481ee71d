package dev.countersign.approval.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.countersign.approval.cases.LifecycleMatrix;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FindingLifecycleTest {

    static List<Arguments> everyStatusAndAction() {
        return LifecycleMatrix.of("finding-lifecycle.csv", FindingStatus.class, FindingAction.class);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStatusAndAction")
    void everyActionInEveryStatusDoesWhatTheTableSays(
            FindingStatus status, FindingAction action, Optional<FindingStatus> expected) {
        if (expected.isPresent()) {
            assertEquals(expected.get(), FindingLifecycle.after(status, action));
        } else {
            FindingRefused.IllegalAction refused =
                    assertThrows(FindingRefused.IllegalAction.class, () -> FindingLifecycle.after(status, action));
            assertEquals(status, refused.status());
            assertEquals(action, refused.action());
        }
    }
}
