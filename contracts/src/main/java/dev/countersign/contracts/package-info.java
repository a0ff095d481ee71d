/// The wire between the services, and nothing else: what may be said ({@link DomainEvent}), where it is said
/// ({@link Topics}), in which envelope ({@link Envelope}), and how it becomes bytes ({@link EventCodec}). The
/// JSON Schemas, golden examples and the AsyncAPI document lie beside it under {@code countersign/}. A change here
/// is a change for every service and for every event already published, so only additions are let through.
@NullMarked
package dev.countersign.contracts;

import org.jspecify.annotations.NullMarked;
