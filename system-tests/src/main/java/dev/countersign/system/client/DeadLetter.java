package dev.countersign.system.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that a service could not apply, as its operator sees it.
public record DeadLetter(
        UUID id,
        String topic,
        int partition,
        long offset,
        @Nullable UUID aggregateId,
        @Nullable Long aggregateVersion,
        String error,
        String status) {}
