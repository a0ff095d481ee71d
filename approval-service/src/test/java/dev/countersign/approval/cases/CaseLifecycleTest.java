package dev.countersign.approval.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseLifecycleTest {

    static List<Arguments> everyStatusAndAction() {
        return LifecycleMatrix.of("case-lifecycle.csv", CaseStatus.class, CaseAction.class);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStatusAndAction")
    void everyActionInEveryStatusDoesWhatTheTableSays(
            CaseStatus status, CaseAction action, Optional<CaseStatus> expected) {
        if (expected.isPresent()) {
            assertEquals(expected.get(), CaseLifecycle.after(status, action));
        } else {
            CaseRefused.IllegalCaseAction refused =
                    assertThrows(CaseRefused.IllegalCaseAction.class, () -> CaseLifecycle.after(status, action));
            assertEquals(status, refused.status());
            assertEquals(action, refused.action());
        }
    }
}
