package dev.countersign.approval.cases;

import dev.countersign.approval.policy.Change;
import dev.countersign.approval.policy.Leg;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is still to be done for a request until it has its answer.
///
/// @param again finished steps that are done once more
/// @param kept finished steps whose outcome stands
record Way(
        List<Leg> legs,
        List<ChangePreview.Step> again,
        List<ChangePreview.Step> added,
        List<ChangePreview.Step> dropped,
        List<ChangePreview.Step> kept) {

    /// As the case stands.
    static Way of(List<Task> tasks, Moment now) {
        List<Leg> legs = tasks.stream()
                .filter(task -> task.status().isOpen())
                .map(task -> new Leg(task.step(), task.after(), left(task, now)))
                .toList();
        return new Way(legs, List.of(), List.of(), List.of(), List.of());
    }

    /// As the open case would go on with a changed content.
    static Way of(List<Task> tasks, Replan replan, Plan plan, Moment now) {
        List<Leg> legs = new ArrayList<>();
        List<Task> open = tasks.stream()
                .filter(task -> task.status().isOpen() && !replan.dropped().contains(task))
                .toList();
        List<String> undone = Stream.of(
                        replan.stale().stream().map(Task::step),
                        open.stream().map(Task::step),
                        replan.added().stream().map(Plan.Step::name))
                .flatMap(steps -> steps)
                .toList();
        for (Task task : open) {
            List<String> after = Replan.stepOf(task, plan).map(Plan.Step::after).orElse(task.after());
            boolean heldBack = after.stream().anyMatch(undone::contains);
            legs.add(new Leg(task.step(), after, heldBack ? task.target() : left(task, now)));
        }
        replan.stale().forEach(task -> legs.add(new Leg(task.step(), task.after(), task.target())));
        replan.added().forEach(step -> legs.add(new Leg(step.name(), step.after(), step.target())));
        return new Way(
                legs,
                replan.stale().stream().map(ChangePreview.Step::of).toList(),
                replan.added().stream().map(ChangePreview.Step::of).toList(),
                replan.dropped().stream().map(ChangePreview.Step::of).toList(),
                tasks.stream()
                        .filter(task -> task.status() == TaskStatus.DONE
                                && !replan.stale().contains(task))
                        .map(ChangePreview.Step::of)
                        .toList());
    }

    /// As a further case would go, for a request that has its answer.
    ///
    /// @param earlier the tasks of the last case
    static Way ofFurther(List<Task> earlier, Plan plan, Change change) {
        List<Leg> legs = new ArrayList<>();
        List<ChangePreview.Step> again = new ArrayList<>();
        List<ChangePreview.Step> added = new ArrayList<>();
        List<ChangePreview.Step> kept = new ArrayList<>();
        for (Plan.Step step : plan.steps()) {
            Steps.standing(step, plan, earlier, change)
                    .ifPresentOrElse(task -> kept.add(ChangePreview.Step.of(task)), () -> {
                        legs.add(new Leg(step.name(), step.after(), step.target()));
                        earlier.stream()
                                .filter(task -> task.is(step) && task.status() == TaskStatus.DONE)
                                .findFirst()
                                .ifPresentOrElse(
                                        task -> again.add(ChangePreview.Step.of(task)),
                                        () -> added.add(ChangePreview.Step.of(step)));
                    });
        }
        return new Way(legs, again, added, List.of(), kept);
    }

    /// Business time when everything that can be done at once is, and each takes all of its target.
    Duration longest() {
        return Leg.longest(legs);
    }

    private static Duration left(Task task, Moment now) {
        @Nullable Instant due = task.dueAt();
        return due != null && task.status().isInTurn() ? now.until(due) : task.target();
    }
}
