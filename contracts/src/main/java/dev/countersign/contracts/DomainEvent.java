package dev.countersign.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/// Something that happened to a request, to its case, to a delegation, or to the decision record. Switch over it
/// without `default`, so that the compiler finds every place that a new event concerns.
public sealed interface DomainEvent permits RequestEvent, CaseEvent, RecordEvent, DelegationEvent {

    /// The request that it is about (for a {@link RecordEvent} the record, for a {@link DelegationEvent} the
    /// delegation): the key on the topic, and the aggregate
    /// whose order is kept.
    UUID requestId();

    /// When it happened, by the clock of the service that says so.
    @JsonIgnore
    Instant occurredAt();
}
