package dev.countersign.chassis.outbox;

import dev.countersign.contracts.Envelope;

/// An event as it will stand on its topic.
///
/// @param payload the JSON data, at most {@value #LARGEST_PAYLOAD} bytes
@SuppressWarnings("ArrayRecordComponent")
public record OutgoingEvent(String topic, Envelope envelope, byte[] payload) {

    /// In bytes, as the table's CHECK has it: below the broker's 1 MiB with room for headers and key.
    public static final int LARGEST_PAYLOAD = 917_504;
}
