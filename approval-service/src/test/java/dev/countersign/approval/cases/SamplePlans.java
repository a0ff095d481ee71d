package dev.countersign.approval.cases;

import dev.countersign.approval.policy.Part;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.TaskKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Plans as a policy would choose them.
final class SamplePlans {
    private static final Duration DAY = Duration.ofHours(8);

    private SamplePlans() {}

    static Plan securityThenApproval() {
        return plan(review("security"), approval("it-approval", "team:it-approval", "security"));
    }

    /// Both by the same team.
    static Plan twoReviewsAtOnce() {
        return plan(review("security"), review("tags"));
    }

    static Plan twoConsentsThenApproval() {
        return plan(
                approval("cost-centre", "cost-centre:CC-1042"),
                approval("cost-centre", "cost-centre:CC-2210"),
                approval("it-approval", "team:it-approval", "cost-centre"));
    }

    private static Plan plan(Plan.Step... steps) {
        return new Plan(Lane.STANDARD, 1, List.of(steps));
    }

    private static Plan.Step review(String name) {
        return new Plan.Step(
                UUID.randomUUID(),
                name,
                TaskKind.REVIEW,
                "team:security",
                Duration.ofHours(16),
                List.of(),
                "It may be unsafe.",
                Set.of(Part.DATA));
    }

    private static Plan.Step approval(String name, String team, String... after) {
        return new Plan.Step(
                UUID.randomUUID(),
                name,
                TaskKind.APPROVAL,
                team,
                DAY,
                List.of(after),
                "It costs.",
                Set.of(Part.COST, Part.FUNDING));
    }
}
