package dev.countersign.request.purchase;

import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link RequestRefused}.
@Singleton
class RequestProblems implements ProblemCatalogue {

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof RequestRefused request ? Optional.of(of(request)) : Optional.empty();
    }

    private static Problem of(RequestRefused refused) {
        return switch (refused) {
            case RequestRefused.IllegalAction e ->
                Problem.of(
                                "illegal-action",
                                "Not possible in this state",
                                409,
                                "The request is " + e.status() + ", which does not allow: "
                                        + e.action().inWords() + ". Read it again to see what is possible now.")
                        .with("state", e.status())
                        .with("action", e.action());
            case RequestRefused.Unknown e ->
                Problem.of("not-found", "Not found", 404, "There is nothing here, or nothing that you may see.");
            case RequestRefused.NotYours e ->
                Problem.of("not-yours", "Only the requester can do that", 403, "Ask the person who made the request.");
        };
    }
}
