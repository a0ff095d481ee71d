package dev.countersign.chassis.inbox;

import dev.countersign.contracts.DomainEvent;
import java.util.List;

/// What a service does with the events of one topic. Exactly one bean per topic.
public interface EventHandler {

    /// The topic whose events it takes, one of {@link dev.countersign.contracts.Topics}.
    String topic();

    /// Applies an event inside the inbox's transaction: called once per event, and in order per aggregate.
    /// What it throws rolls everything back. A database fault is tried again for as long as it lasts;
    /// anything else sets the event aside as dead and blocks its aggregate, until an operator replays or
    /// skips it.
    void apply(DomainEvent event);

    /// Applies what came together, in its order and inside one transaction. A handler that needs rows for
    /// each event reads them here for all of them at once. When it throws, nothing of this stays, and the
    /// events come again one by one.
    ///
    /// @param events one at least, and as many as a consumer takes from Kafka at a time
    default void apply(List<DomainEvent> events) {
        events.forEach(this::apply);
    }
}
