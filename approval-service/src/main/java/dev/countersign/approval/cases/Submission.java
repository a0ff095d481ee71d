package dev.countersign.approval.cases;

import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.RequestEvent;
import java.time.Instant;
import java.util.UUID;

/// What a case is opened for: a request that was handed in, or one that was changed after it had its answer.
///
/// @param revision of the content
record Submission(UUID requestId, long number, int revision, RequestContent content, Person requester, Instant at) {

    static Submission of(RequestEvent.Submitted event) {
        return new Submission(
                event.requestId(),
                event.number(),
                event.revision(),
                event.content(),
                event.requester(),
                event.submittedAt());
    }

    static Submission of(RequestEvent.Revised event) {
        return new Submission(
                event.requestId(),
                event.number(),
                event.revision(),
                event.content(),
                event.requester(),
                event.revisedAt());
    }
}
