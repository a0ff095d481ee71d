package dev.countersign.chassis.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A problem document (RFC 9457) before it has its instance and trace id.
///
/// @param type the stable last part of the type URI `urn:countersign:problem:<type>`
/// @param status an HTTP status, 400 to 599
/// @param detail what happened and what to do next, for a person
/// @param more extension members
public record Problem(String type, String title, int status, String detail, Map<String, Object> more) {
    public static final String TYPE_PREFIX = "urn:countersign:problem:";

    /// What RFC 9457 (section 3.1) gives a meaning, and the trace id.
    private static final Set<String> RESERVED = Set.of("type", "title", "status", "detail", "instance", "traceId");

    public Problem {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
        List<String> taken =
                more.keySet().stream().filter(RESERVED::contains).sorted().toList();
        if (!taken.isEmpty()) {
            throw new IllegalArgumentException("An extension must not be called " + taken);
        }
    }

    public static Problem of(String type, String title, int status, String detail) {
        return new Problem(type, title, status, detail, Map.of());
    }

    public Problem with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(type, title, status, detail, all);
    }
}
