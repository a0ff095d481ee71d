package dev.countersign.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/// Something that happened to a request or to its case. Switch over it without `default`, so that the compiler
/// finds every place that a new event concerns.
public sealed interface DomainEvent permits RequestEvent, CaseEvent {

    /// The request that it is about: the key on the topic, and the aggregate whose order is kept.
    UUID requestId();

    /// When it happened, by the clock of the service that says so.
    @JsonIgnore
    Instant occurredAt();
}
