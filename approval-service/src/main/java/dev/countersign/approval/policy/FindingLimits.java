package dev.countersign.approval.policy;

import dev.countersign.contracts.Severity;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// How long findings may last. In days of the calendar.
///
/// @param remedy within which a finding is to be mended, for every severity
/// @param longestException for which a finding may be accepted
public record FindingLimits(Map<Severity, Duration> remedy, Duration longestException) {
    public static final FindingLimits DEFAULT = new FindingLimits(
            Map.of(
                    Severity.CRITICAL, Duration.ofDays(7),
                    Severity.HIGH, Duration.ofDays(14),
                    Severity.MEDIUM, Duration.ofDays(30),
                    Severity.LOW, Duration.ofDays(90)),
            Duration.ofDays(365));

    public FindingLimits {
        remedy = Map.copyOf(remedy);
    }

    public Duration remedy(Severity severity) {
        return Objects.requireNonNull(remedy.get(severity), "Every severity has its time.");
    }

    static Optional<FindingLimits> read(YamlValue value) {
        Map<String, YamlValue> fields = value.fields(List.of(), List.of("remedy", "longestException"));
        Map<Severity, Duration> remedy = Optional.ofNullable(fields.get("remedy"))
                .map(FindingLimits::remedies)
                .orElse(DEFAULT.remedy());
        Duration longest = Optional.ofNullable(fields.get("longestException"))
                .flatMap(Unanswered::days)
                .orElse(DEFAULT.longestException());
        return remedy.size() == Severity.values().length
                ? Optional.of(new FindingLimits(remedy, longest))
                : Optional.empty();
    }

    private static Map<Severity, Duration> remedies(YamlValue value) {
        List<String> all = Stream.of(Severity.values()).map(Enum::name).toList();
        Map<Severity, Duration> remedies = new EnumMap<>(Severity.class);
        value.fields(all, List.of())
                .forEach((severity, days) ->
                        Unanswered.days(days).ifPresent(time -> remedies.put(Severity.valueOf(severity), time)));
        return remedies;
    }
}
