package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.PersonView;
import dev.countersign.approval.cases.StepView;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.chassis.look.GraphStep;
import dev.countersign.chassis.look.StepGraph;
import dev.countersign.chassis.look.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way of a task's case as a picture, from being handed in to its last step.
final class WayPicture {
    private WayPicture() {}

    /// In the language of the page.
    ///
    /// @return null when it would show nothing
    static @Nullable StepGraph of(TaskView task, TaskMessages words) {
        List<GraphStep> way = new ArrayList<>();
        String requester = task.requester().name();
        way.add(new GraphStep("", List.of(), words.submitted(), Words.task("DONE"), requester, false));
        task.way().forEach(step -> way.add(drawn(step)));
        return StepGraph.of(way);
    }

    private static GraphStep drawn(StepView step) {
        return new GraphStep(
                step.step(),
                step.after(),
                Words.step(step.step()),
                Words.task(step.status(), step.outcome()),
                who(step),
                step.open());
    }

    private static @Nullable String who(StepView step) {
        @Nullable PersonView by = step.by();
        if (by != null) {
            return by.name();
        }
        return step.open() ? Words.team(step.team()) : null;
    }
}
