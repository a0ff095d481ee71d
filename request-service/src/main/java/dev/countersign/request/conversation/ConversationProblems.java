package dev.countersign.request.conversation;

import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link ConversationRefused}.
@Singleton
class ConversationProblems implements ProblemCatalogue {
    private final PageWords words;

    ConversationProblems(PageWords words) {
        this.words = words;
    }

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof ConversationRefused conversation
                ? Optional.of(of(conversation, words.ofProblem(ConversationMessages.class)))
                : Optional.empty();
    }

    private static Problem of(ConversationRefused refused, ConversationMessages words) {
        return switch (refused) {
            case ConversationRefused.StillDraft e ->
                Problem.of("still-draft", words.stillDraft(), 409, words.stillDraftDetail())
                        .with("state", "DRAFT");
        };
    }
}
