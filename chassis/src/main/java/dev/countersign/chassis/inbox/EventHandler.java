package dev.countersign.chassis.inbox;

import dev.countersign.contracts.DomainEvent;

/// What a service does with the events of one topic. Exactly one bean per topic.
public interface EventHandler {

    /// The topic whose events it takes, one of {@link dev.countersign.contracts.Topics}.
    String topic();

    /// Applies an event inside the inbox's transaction: called once per event, and in order per aggregate. What it
    /// throws rolls everything back. A database fault is tried again for as long as it lasts; anything else sets
    /// the event aside as dead and blocks its aggregate, until an operator replays or skips it.
    void apply(DomainEvent event);
}
