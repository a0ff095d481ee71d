package dev.countersign.contracts;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// The CloudEvents 1.0 attributes of an event, in the binary content mode of the Kafka protocol binding: each
/// attribute is a header named `ce_` and its name, the value of the record is the JSON data alone.
///
/// @param id a UUIDv7 (RFC 9562), the same whenever the event is sent again
/// @param source the service that says so, as a path: `/request-service`
/// @param aggregateId the request; the record's key and the CloudEvents `subject`
/// @param aggregateVersion 1, 2, 3, ... per aggregate and topic without gap; the extension `aggregateversion`
public record Envelope(UUID id, String type, String source, UUID aggregateId, long aggregateVersion, Instant time) {

    public static final String CONTENT_TYPE = "content-type";
    private static final String JSON = "application/json";
    private static final String PREFIX = "ce_";

    public Envelope {
        if (aggregateVersion < 1) {
            throw new IllegalArgumentException("aggregateversion counts from 1, not " + aggregateVersion);
        }
    }

    /// The record headers, in a stable order.
    public Map<String, String> toHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CONTENT_TYPE, JSON);
        headers.put(PREFIX + "specversion", "1.0");
        headers.put(PREFIX + "id", id.toString());
        headers.put(PREFIX + "type", type);
        headers.put(PREFIX + "source", source);
        headers.put(PREFIX + "subject", aggregateId.toString());
        headers.put(PREFIX + "time", time.toString());
        headers.put(PREFIX + "aggregateversion", Long.toString(aggregateVersion));
        return headers;
    }

    /// @throws MalformedEvent when an attribute is missing or not of its form; the message names it
    public static Envelope fromHeaders(Map<String, String> headers) {
        try {
            return new Envelope(
                    UUID.fromString(required(headers, "id")),
                    required(headers, "type"),
                    required(headers, "source"),
                    UUID.fromString(required(headers, "subject")),
                    Long.parseLong(required(headers, "aggregateversion")),
                    Instant.parse(required(headers, "time")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedEvent("An attribute of the event is not of its form: " + e.getMessage(), e);
        }
    }

    private static String required(Map<String, String> headers, String attribute) {
        String value = headers.get(PREFIX + attribute);
        if (value == null || value.isBlank()) {
            throw new MalformedEvent("The header " + PREFIX + attribute + " is missing.");
        }
        return value;
    }
}
