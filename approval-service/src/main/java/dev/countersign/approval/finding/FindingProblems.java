package dev.countersign.approval.finding;

import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link FindingRefused}.
@Singleton
class FindingProblems implements ProblemCatalogue {

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof FindingRefused ours ? Optional.of(of(ours)) : Optional.empty();
    }

    private static Problem of(FindingRefused refused) {
        return switch (refused) {
            case FindingRefused.IllegalAction e ->
                Problem.of(
                                "illegal-action",
                                "Not possible in this state",
                                409,
                                "The finding is " + e.status() + ", which does not allow: "
                                        + e.action().inWords() + ". Read it again to see what is possible now.")
                        .with("state", e.status())
                        .with("action", e.action());
            case FindingRefused.Moot e ->
                Problem.of(
                        "finding-moot",
                        "The request was not approved",
                        409,
                        "There was no yes to this request, so nothing has to become of what was found.");
            case FindingRefused.Unknown e ->
                Problem.of("not-found", "Not found", 404, "There is nothing here, or nothing that you may see.");
        };
    }
}
