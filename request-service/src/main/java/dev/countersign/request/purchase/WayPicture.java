package dev.countersign.request.purchase;

import dev.countersign.chassis.look.GraphStep;
import dev.countersign.chassis.look.StepGraph;
import dev.countersign.chassis.look.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The way of a request as a picture, from being handed in to its last step.
final class WayPicture {
    private WayPicture() {}

    /// In the language of the page.
    ///
    /// @return null when there is none: nobody has told what comes after what, or it would show nothing
    static @Nullable StepGraph of(RequestView request, RequestMessages words) {
        if (request.steps().isEmpty() || request.steps().stream().anyMatch(step -> step.after() == null)) {
            return null;
        }
        List<GraphStep> way = new ArrayList<>();
        String requester = request.requester().name();
        way.add(new GraphStep("", List.of(), words.submitted(), Words.task("DONE"), requester, false));
        request.steps().forEach(step -> way.add(drawn(step)));
        return StepGraph.of(way);
    }

    private static GraphStep drawn(StepView step) {
        return new GraphStep(
                step.step(),
                Objects.requireNonNullElse(step.after(), List.of()),
                Words.step(step.step()),
                Words.task(step.status(), step.outcome()),
                step.person() == null && step.open() ? Words.team(step.team()) : step.person(),
                step.open());
    }
}
