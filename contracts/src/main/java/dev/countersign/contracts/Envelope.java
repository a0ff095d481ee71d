package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// The CloudEvents 1.0 attributes of an event, in the binary content mode of the Kafka protocol binding: each
/// attribute is a header named `ce_` and its name, the value of the record is the JSON data alone.
///
/// @param id a UUIDv7 (RFC 9562), the same whenever the event is sent again
/// @param source the service that says so, as a path: `/request-service`
/// @param aggregateId the request; the record's key and the CloudEvents `subject`
/// @param aggregateVersion 1, 2, 3, ... per aggregate and topic without gap; the extension `aggregateversion`
/// @param time when the event happened; kept to the microsecond, as the data of the event is
public record Envelope(UUID id, String type, String source, UUID aggregateId, long aggregateVersion, Instant time) {

    public static final String CONTENT_TYPE = "content-type";
    private static final String JSON = "application/json";
    private static final String PREFIX = "ce_";
    private static final String SPEC_VERSION = "1.0";

    public Envelope {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        requireNonNull(source, "source");
        requireNonNull(aggregateId, "aggregateId");
        if (aggregateVersion < 1) {
            throw new IllegalArgumentException("aggregateversion counts from 1, not " + aggregateVersion);
        }
        time = requireNonNull(time, "time").truncatedTo(ChronoUnit.MICROS);
    }

    /// The record headers, in a stable order.
    public Map<String, String> toHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CONTENT_TYPE, JSON);
        headers.put(PREFIX + "specversion", SPEC_VERSION);
        headers.put(PREFIX + "id", id.toString());
        headers.put(PREFIX + "type", type);
        headers.put(PREFIX + "source", source);
        headers.put(PREFIX + "subject", aggregateId.toString());
        headers.put(PREFIX + "time", time.toString());
        headers.put(PREFIX + "aggregateversion", Long.toString(aggregateVersion));
        return headers;
    }

    /// Headers that are no attribute of ours are ignored.
    ///
    /// @throws MalformedEvent when a header is missing or not of its form; the message names it
    public static Envelope fromHeaders(Map<String, String> headers) {
        required(headers, CONTENT_TYPE, Envelope::json);
        required(headers, PREFIX + "specversion", Envelope::knownVersion);
        return new Envelope(
                required(headers, PREFIX + "id", UUID::fromString),
                required(headers, PREFIX + "type", Function.identity()),
                required(headers, PREFIX + "source", Function.identity()),
                required(headers, PREFIX + "subject", UUID::fromString),
                required(headers, PREFIX + "aggregateversion", Envelope::countedFromOne),
                required(headers, PREFIX + "time", Instant::parse));
    }

    private static <T> T required(Map<String, String> headers, String name, Function<String, T> form) {
        String value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new MalformedEvent("The header " + name + " is missing.");
        }
        try {
            return form.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedEvent("The header " + name + " is not of its form: " + e.getMessage(), e);
        }
    }

    /// A parameter such as the charset may follow; RFC 8259 leaves no choice of it.
    private static String json(String contentType) {
        if (!contentType.split(";", 2)[0].strip().equalsIgnoreCase(JSON)) {
            throw new IllegalArgumentException(contentType);
        }
        return contentType;
    }

    private static String knownVersion(String version) {
        if (!version.equals(SPEC_VERSION)) {
            throw new IllegalArgumentException(version);
        }
        return version;
    }

    private static long countedFromOne(String version) {
        long counted = Long.parseLong(version);
        if (counted < 1) {
            throw new IllegalArgumentException("it counts from 1, not " + counted);
        }
        return counted;
    }
}
