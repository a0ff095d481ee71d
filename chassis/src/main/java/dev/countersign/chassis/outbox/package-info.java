/// From a committed transaction to its topic: nothing lost, nothing out of order, sometimes twice. {@link Outbox}
/// writes the event in the transaction that decided it; {@link Relay} takes it to Kafka once that has committed.
/// Why it is built so, and what was rejected: docs/adr/0002.
@NullMarked
package dev.countersign.chassis.outbox;

import org.jspecify.annotations.NullMarked;
