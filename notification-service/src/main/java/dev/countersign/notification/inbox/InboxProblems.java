package dev.countersign.notification.inbox;

import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link InboxRefused}.
@Singleton
class InboxProblems implements ProblemCatalogue {

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof InboxRefused inbox ? Optional.of(of(inbox)) : Optional.empty();
    }

    private static Problem of(InboxRefused refused) {
        return switch (refused) {
            case InboxRefused.Unknown e ->
                Problem.of("not-found", "Not found", 404, "There is nothing here, or nothing that you may see.");
        };
    }
}
