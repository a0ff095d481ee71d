package dev.countersign.approval.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestContent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as REST shows it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        UUID id,
        UUID requestId,
        long requestNumber,
        int round,
        int revision,
        CaseStatus status,
        Lane lane,
        int policyVersion,
        Instant submittedAt,
        Instant openedAt,
        @Nullable Instant endedAt,
        Person requester,
        RequestContent content,
        List<StepView> tasks) {

    static CaseView of(ApprovalCase found, Moment now) {
        return new CaseView(
                found.id(),
                found.origin().requestId(),
                found.origin().requestNumber(),
                found.origin().round(),
                found.revision(),
                found.status(),
                found.lane(),
                found.origin().policyVersion(),
                found.origin().submittedAt(),
                found.origin().openedAt(),
                found.endedAt(),
                found.origin().requester(),
                found.content(),
                found.tasks().stream()
                        .map(task -> StepView.of(found, task, now))
                        .toList());
    }
}
