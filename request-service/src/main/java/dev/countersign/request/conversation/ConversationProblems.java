package dev.countersign.request.conversation;

import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link ConversationRefused}.
@Singleton
class ConversationProblems implements ProblemCatalogue {

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof ConversationRefused conversation ? Optional.of(of(conversation)) : Optional.empty();
    }

    private static Problem of(ConversationRefused refused) {
        return switch (refused) {
            case ConversationRefused.StillDraft e ->
                Problem.of(
                                "still-draft",
                                "Nobody would read it",
                                409,
                                "Nobody but you sees a draft. Submit the request, then talk about it.")
                        .with("state", "DRAFT");
        };
    }
}
