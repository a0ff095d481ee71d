package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What request-service says on {@link Topics#REQUESTS}.
public sealed interface RequestEvent extends DomainEvent {

    /// The content was handed in and a case is to be opened for it. `revision` counts from 1.
    record Submitted(
            UUID requestId, long number, int revision, RequestContent content, Person requester, Instant submittedAt)
            implements RequestEvent {
        public Submitted {
            requireNonNull(requestId, "requestId");
            requireNonNull(content, "content");
            requireNonNull(requester, "requester");
            requireNonNull(submittedAt, "submittedAt");
            if (revision < 1) {
                throw new IllegalArgumentException("revision counts from 1, not " + revision);
            }
        }

        @Override
        public Instant occurredAt() {
            return submittedAt;
        }
    }

    /// The content has changed after it was handed in: while a case is open, or after an answer. The number of the
    /// request
    /// stays.
    ///
    /// @param revision one above the last
    record Revised(
            UUID requestId,
            long number,
            int revision,
            RequestContent content,
            Person requester,
            @Nullable String reason,
            Instant revisedAt)
            implements RequestEvent {
        public Revised {
            requireNonNull(requestId, "requestId");
            requireNonNull(content, "content");
            requireNonNull(requester, "requester");
            requireNonNull(revisedAt, "revisedAt");
            if (revision < 2) {
                throw new IllegalArgumentException(
                        "the first revision is submitted, so this is no change: " + revision);
            }
        }

        @Override
        public Instant occurredAt() {
            return revisedAt;
        }
    }

    /// The requester has answered what somebody who works on it had asked.
    record Answered(UUID requestId, UUID questionId, String answer, Person by, Instant answeredAt)
            implements RequestEvent {
        public Answered {
            requireNonNull(requestId, "requestId");
            requireNonNull(questionId, "questionId");
            requireNonNull(answer, "answer");
            requireNonNull(by, "by");
            requireNonNull(answeredAt, "answeredAt");
        }

        @Override
        public Instant occurredAt() {
            return answeredAt;
        }
    }

    /// The requester took it back; a case that is open for it ends.
    record Withdrawn(UUID requestId, Person by, @Nullable String reason, Instant withdrawnAt) implements RequestEvent {
        public Withdrawn {
            requireNonNull(requestId, "requestId");
            requireNonNull(by, "by");
            requireNonNull(withdrawnAt, "withdrawnAt");
        }

        @Override
        public Instant occurredAt() {
            return withdrawnAt;
        }
    }

    /// Somebody said something about it. It names everybody who may want to hear of that, the author perhaps
    /// among them.
    ///
    /// @param title what the request is for, as people call it
    /// @param mentioned whom the author wants to read it
    /// @param watchers who asked to hear of whatever happens to the request
    record Commented(
            UUID requestId,
            UUID commentId,
            String title,
            String text,
            Person by,
            Person requester,
            List<Person> mentioned,
            List<Person> watchers,
            Instant commentedAt)
            implements RequestEvent {
        public Commented {
            requireNonNull(requestId, "requestId");
            requireNonNull(commentId, "commentId");
            requireNonNull(title, "title");
            requireNonNull(text, "text");
            requireNonNull(by, "by");
            requireNonNull(requester, "requester");
            mentioned = List.copyOf(mentioned);
            watchers = List.copyOf(watchers);
            requireNonNull(commentedAt, "commentedAt");
        }

        @Override
        public Instant occurredAt() {
            return commentedAt;
        }
    }
}
