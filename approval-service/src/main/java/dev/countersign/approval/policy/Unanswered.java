package dev.countersign.approval.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// For how long a request waits for an answer of its requester.
///
/// @param warn after how long they are told that it will end
/// @param expire after how long it ends; longer than that
public record Unanswered(Duration warn, Duration expire) {
    public Unanswered {
        if (warn.compareTo(expire) >= 0) {
            throw new IllegalArgumentException("A warning comes before the end.");
        }
    }

    static Optional<Unanswered> read(YamlValue value) {
        Map<String, YamlValue> fields = value.fields(List.of("warn", "expire"), List.of());
        Optional<Duration> warn = Optional.ofNullable(fields.get("warn")).flatMap(YamlValue::days);
        Optional<Duration> expire = Optional.ofNullable(fields.get("expire")).flatMap(YamlValue::days);
        if (warn.isEmpty() || expire.isEmpty()) {
            return Optional.empty();
        }
        if (warn.get().compareTo(expire.get()) >= 0) {
            value.wrong("The warning comes before the end, so warn is less than expire.");
            return Optional.empty();
        }
        return Optional.of(new Unanswered(warn.get(), expire.get()));
    }
}
