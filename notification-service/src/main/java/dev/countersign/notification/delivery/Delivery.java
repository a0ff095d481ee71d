package dev.countersign.notification.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a mail stands, for an operator. What is in it is between us and its receiver.
///
/// @param attempts so far, since it was queued or last retried by an operator
/// @param dueAt when it is tried next; of no meaning once it has ended
/// @param lastError what went wrong at the last failed attempt
/// @param endedAt since when it is sent or failed
@JsonInclude(JsonInclude.Include.NON_NULL)
record Delivery(
        UUID id,
        UUID noticeId,
        String address,
        String subject,
        Status status,
        int attempts,
        Instant dueAt,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /// Where it has come to.
    enum Status {
        /// It is tried until it succeeds or the attempts are used up.
        QUEUED,
        /// The mail server has taken it.
        SENT,
        /// The attempts are used up; an operator may retry.
        FAILED
    }
}
