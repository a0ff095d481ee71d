package dev.countersign.chassis.inbox;

import dev.countersign.contracts.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An operator replayed or skipped a dead letter. Fired as a CDI event inside the transaction that does it: an observer
/// writes with it or, by throwing, undoes it. Nobody has to observe.
///
/// @param action `REPLAYED` or `SKIPPED`
/// @param aggregateId whose event it was; unknown when it could not be told from the bytes
/// @param reason why it was skipped
public record DeadLetterSettled(
        UUID id,
        String action,
        String topic,
        @Nullable UUID aggregateId,
        @Nullable String reason,
        Person by) {}
