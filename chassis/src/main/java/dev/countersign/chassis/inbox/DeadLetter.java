package dev.countersign.chassis.inbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that could not be applied, and what became of it.
record DeadLetter(
        UUID id,
        IncomingRecord record,
        Optional<UUID> aggregateId,
        Optional<Long> version,
        String error,
        Instant failedAt,
        Status status,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String reason) {

    enum Status {
        /// Waits for an operator, and its aggregate with it.
        DEAD,
        /// Had its effect after all.
        REPLAYED,
        /// Never will; the aggregate went on without it.
        SKIPPED
    }
}
