package dev.countersign.approval.cases;

import dev.countersign.contracts.Lane;
import dev.countersign.contracts.TaskKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// The one plan that every case has as long as no policy chooses: IT security looks, then IT approves. Targets are
/// plain hours, around the clock.
final class FixedPlan {
    private static final int POLICY_VERSION = 1;
    private static final Duration TWO_WORKING_DAYS = Duration.ofHours(16);
    private static final Duration ONE_WORKING_DAY = Duration.ofHours(8);

    private FixedPlan() {}

    /// @param ids for the tasks
    static Plan make(Supplier<UUID> ids) {
        return new Plan(
                Lane.STANDARD,
                POLICY_VERSION,
                List.of(
                        new Plan.Step(
                                ids.get(), "security", TaskKind.REVIEW, "team:security", TWO_WORKING_DAYS, List.of()),
                        new Plan.Step(
                                ids.get(),
                                "it-approval",
                                TaskKind.APPROVAL,
                                "team:it-approval",
                                ONE_WORKING_DAY,
                                List.of("security"))));
    }
}
