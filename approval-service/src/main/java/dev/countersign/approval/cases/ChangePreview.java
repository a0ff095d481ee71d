package dev.countersign.approval.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.approval.policy.Change;
import dev.countersign.approval.policy.Part;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.TaskKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a change of a request would cost, before anybody saves it.
///
/// @param changed the parts of the request that would not be the same
/// @param again finished steps that would be done again, because they looked at what changes
/// @param added steps that would be needed and are not yet
/// @param dropped open steps that would not be needed any more
/// @param kept finished steps whose outcome would stand
/// @param businessHours how much later, at most, the answer would come; below zero when it would come earlier
/// @param answerBy when that would be, if every step took all of its target
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangePreview(
        Lane lane,
        Set<Part> changed,
        List<Step> again,
        List<Step> added,
        List<Step> dropped,
        List<Step> kept,
        long businessHours,
        Instant answerBy) {
    private static final long SECONDS_OF_AN_HOUR = 3_600;

    /// @param plan what the policy says of the changed content
    static ChangePreview of(ApprovalCase found, RequestContent content, Plan plan, Moment now) {
        Change change = Change.between(found.content(), content);
        Way before = Way.of(found.tasks(), now);
        Way after = found.status() == CaseStatus.OPEN
                ? Way.of(found.tasks(), Replan.of(found.tasks(), plan, change), plan, now)
                : Way.ofFurther(found.tasks(), plan, change);
        Duration cost = after.longest().minus(before.longest());
        return new ChangePreview(
                plan.lane(),
                new TreeSet<>(change.parts()),
                after.again(),
                after.added(),
                after.dropped(),
                after.kept(),
                Math.ceilDiv(cost.toSeconds(), SECONDS_OF_AN_HOUR),
                now.after(after.longest()));
    }

    /// @param doneBy who had answered it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            String step,
            TaskKind kind,
            String team,
            @Nullable String because,
            long targetHours,
            @Nullable PersonView doneBy) {

        static Step of(Task task) {
            Optional<Conclusion> end = Optional.ofNullable(task.conclusion());
            return new Step(
                    task.step(),
                    task.kind(),
                    task.team(),
                    task.because(),
                    task.target().toHours(),
                    end.map(said -> new PersonView(said.sub(), said.name())).orElse(null));
        }

        static Step of(Plan.Step planned) {
            return new Step(
                    planned.name(),
                    planned.kind(),
                    planned.team(),
                    planned.because(),
                    planned.target().toHours(),
                    null);
        }
    }
}
