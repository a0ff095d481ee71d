package dev.countersign.approval.policy;

import dev.countersign.contracts.Severity;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// How long findings may last, in days of the calendar.
///
/// @param remedy until when a finding has to be remedied, from when it was raised; for every severity
/// @param longestException for how long a finding may be accepted at most
public record FindingLimits(Map<Severity, Duration> remedy, Duration longestException) {
    public static final FindingLimits DEFAULT = new FindingLimits(
            Map.of(
                    Severity.CRITICAL, Duration.ofDays(7),
                    Severity.HIGH, Duration.ofDays(14),
                    Severity.MEDIUM, Duration.ofDays(30),
                    Severity.LOW, Duration.ofDays(90)),
            Duration.ofDays(365));

    public FindingLimits {
        remedy = Collections.unmodifiableMap(new EnumMap<>(remedy));
        if (remedy.size() < Severity.values().length) {
            throw new IllegalArgumentException("Every severity has a time in which a finding is remedied.");
        }
        if (Stream.concat(remedy.values().stream(), Stream.of(longestException)).anyMatch(time -> !time.isPositive())) {
            throw new IllegalArgumentException("A finding lasts for some time.");
        }
    }

    /// In what time a finding as bad as this has to be remedied.
    public Duration remedy(Severity severity) {
        return Objects.requireNonNull(remedy.get(severity));
    }

    /// What is left out is as in {@link #DEFAULT}; empty when something is wrong, which is noted.
    static Optional<FindingLimits> read(YamlValue value) {
        Map<String, YamlValue> fields = value.fields(List.of(), List.of("remedy", "longestException"));
        Optional<Map<Severity, Duration>> remedy = Optional.ofNullable(fields.get("remedy"))
                .map(FindingLimits::times)
                .orElse(Optional.of(DEFAULT.remedy()));
        Optional<Duration> longest = Optional.ofNullable(fields.get("longestException"))
                .map(YamlValue::days)
                .orElse(Optional.of(DEFAULT.longestException()));
        return remedy.flatMap(times -> longest.map(exception -> new FindingLimits(times, exception)));
    }

    private static Optional<Map<Severity, Duration>> times(YamlValue value) {
        List<String> severities =
                Stream.of(Severity.values()).map(Severity::name).toList();
        Map<Severity, Duration> times = new EnumMap<>(Severity.class);
        value.fields(severities, List.of())
                .forEach(
                        (severity, time) -> time.days().ifPresent(days -> times.put(Severity.valueOf(severity), days)));
        return Optional.of(times).filter(all -> all.size() == severities.size());
    }
}
