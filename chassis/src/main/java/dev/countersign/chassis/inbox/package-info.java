/// From a topic into the database: each event has its effect once, in the order of its aggregate, and an event that
/// cannot be applied holds back its own aggregate only. {@link InboxReader} turns records into transactions and
/// decides what a failure means; {@link Inbox} does the work of one transaction; {@link DeadLetters} is for the
/// operator. Why it is built so: docs/adr/0003.
@NullMarked
package dev.countersign.chassis.inbox;

import org.jspecify.annotations.NullMarked;
