package dev.countersign.chassis.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.chassis.Ids;
import dev.countersign.chassis.outbox.OutgoingEvent;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.Topics;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// What the dead-letter topic says of a dead letter: where it came from, why it died, and its headers and its bytes in
/// Base64 (RFC 4648) unless they are too large to be sent again.
final class DeadLetterCopy {
    private static final String TYPE = "dev.countersign.dead-letter.recorded.v1";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DeadLetterCopy() {}

    static OutgoingEvent of(UUID id, String consumer, IncomingRecord record, String error, Instant at) {
        ObjectNode data = MAPPER.createObjectNode();
        data.put("id", id.toString());
        data.put("consumer", consumer);
        data.put("topic", record.topic());
        data.put("partition", record.partition());
        data.put("offset", record.offset());
        data.put("error", error);
        data.set("headers", MAPPER.valueToTree(record.headers()));
        data.put("payload", Base64.getEncoder().encodeToString(record.payload()));
        Envelope envelope = new Envelope(Ids.next(), TYPE, "/" + consumer, id, 1, at);
        return new OutgoingEvent(Topics.DEAD_LETTERS, envelope, written(data));
    }

    private static byte[] written(ObjectNode data) {
        try {
            byte[] whole = MAPPER.writeValueAsBytes(data);
            return whole.length <= OutgoingEvent.LARGEST_PAYLOAD
                    ? whole
                    : MAPPER.writeValueAsBytes(data.without(List.of("headers", "payload")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of strings can be written as JSON.", e);
        }
    }
}
