package dev.countersign.notification.audience;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.QuestionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The questions that wait, of the requests that events which came together are about. They are read once for
/// all of them, and only if one of the events calls for it.
final class QuestionsAtHand {
    private final OpenQuestions stored;
    private final Collection<UUID> requests;
    private @Nullable List<OpenQuestion> waiting;

    QuestionsAtHand(OpenQuestions stored, Collection<UUID> requests) {
        this.stored = stored;
        this.requests = requests;
    }

    void open(QuestionEvent.Asked asked) {
        if (asked.of() == AskedOf.REQUESTER) {
            OpenQuestion question = new OpenQuestion(asked);
            waiting().add(question);
            stored.persist(question);
        }
    }

    /// Nobody waits any more for what was asked for the task.
    ///
    /// @return what was open
    List<UUID> closeOf(UUID taskId) {
        return close(question -> question.taskId().equals(taskId));
    }

    /// Nobody waits any more for anything about the request.
    void closeAll(UUID requestId) {
        var _ = close(question -> question.requestId().equals(requestId));
    }

    /// Who has to hear of this event, because they wait for an answer.
    List<Asker> askersOf(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Expiring expiring -> askers(question -> question.id().equals(expiring.questionId()));
            case CaseEvent.Expired expired ->
                askers(question -> question.requestId().equals(expired.requestId()));
            default -> List.of();
        };
    }

    private List<UUID> close(Predicate<OpenQuestion> which) {
        List<OpenQuestion> closed = waiting().stream().filter(which).toList();
        waiting().removeAll(closed);
        closed.forEach(stored::delete);
        return closed.stream().map(OpenQuestion::id).toList();
    }

    private List<Asker> askers(Predicate<OpenQuestion> which) {
        return waiting().stream().filter(which).map(OpenQuestion::asker).toList();
    }

    private List<OpenQuestion> waiting() {
        List<OpenQuestion> read = waiting;
        if (read == null) {
            read = new ArrayList<>(stored.ofAll(requests));
            waiting = read;
        }
        return read;
    }
}
