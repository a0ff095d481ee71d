package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
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
}
