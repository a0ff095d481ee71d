package dev.countersign.chassis.outbox;

import dev.countersign.contracts.Envelope;

/// An event as it will stand on its topic.
///
/// @param payload the JSON data, at most 917,504 bytes
public record OutgoingEvent(String topic, Envelope envelope, byte[] payload) {}
