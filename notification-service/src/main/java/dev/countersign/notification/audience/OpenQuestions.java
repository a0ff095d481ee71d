package dev.countersign.notification.audience;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.QuestionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// What requesters have been asked and have not answered.
@ApplicationScoped
class OpenQuestions implements PanacheRepositoryBase<OpenQuestion, UUID> {

    void open(QuestionEvent.Asked asked) {
        if (asked.of() == AskedOf.REQUESTER) {
            persist(new OpenQuestion(asked));
        }
    }

    /// Nobody waits any more for what was asked for the task.
    ///
    /// @return what was open
    List<UUID> closeOf(UUID taskId) {
        return close(list("taskId", taskId));
    }

    /// Nobody waits any more for anything about the request.
    ///
    /// @return what was open
    List<UUID> closeAll(UUID requestId) {
        return close(list("requestId", requestId));
    }

    /// Who has to hear of this event, because they wait for an answer.
    List<Asker> askersOf(CaseEvent event) {
        if (event instanceof CaseEvent.Expiring expiring) {
            return askers(list("id", expiring.questionId()));
        }
        return event instanceof CaseEvent.Expired expired ? askers(list("requestId", expired.requestId())) : List.of();
    }

    private List<UUID> close(List<OpenQuestion> open) {
        open.forEach(this::delete);
        return open.stream().map(OpenQuestion::id).toList();
    }

    private static List<Asker> askers(List<OpenQuestion> open) {
        return open.stream().map(OpenQuestion::asker).toList();
    }
}
