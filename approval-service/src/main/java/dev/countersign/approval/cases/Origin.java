package dev.countersign.approval.cases;

import dev.countersign.contracts.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.UUID;

/// Where a case comes from. It never changes.
///
/// @param round counts the cases of the request, from 1
/// @param policyVersion the version of the policy that the case keeps to
/// @param submittedAt when the request was handed in, or changed, for this case
@Embeddable
record Origin(
        @Column(name = "request_id", updatable = false) UUID requestId,
        @Column(name = "request_number", updatable = false) long requestNumber,
        @Column(updatable = false) int round,
        @Column(name = "policy_version", updatable = false) int policyVersion,
        @Embedded Requester asker,
        @Column(name = "submitted_at", updatable = false) Instant submittedAt,
        @Column(name = "opened_at", updatable = false) Instant openedAt) {

    Person requester() {
        return asker.toPerson();
    }
}
