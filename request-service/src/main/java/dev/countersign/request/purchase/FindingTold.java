package dev.countersign.request.purchase;

import dev.countersign.contracts.FindingEvent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a timeline keeps of something that happened to a finding: `REMEDIATE: Passwords live outside.`, in the
/// next lines until when and who sees to it, each `-` when there is none, and in the others what was said with it.
///
/// @param code what became of it, or why it is open again
/// @param title what is wrong, in a sentence
/// @param until the first moment behind the last day
/// @param owner the name of who sees to it
/// @param words the reason, or how it was mended
record FindingTold(
        String code,
        String title,
        @Nullable Instant until,
        @Nullable String owner,
        @Nullable String words) {
    private static final String NONE = "-";

    static FindingTold of(FindingEvent fact) {
        String title = fact.finding().title();
        return switch (fact) {
            case FindingEvent.Raised e ->
                new FindingTold(
                        e.treatment().name(),
                        title,
                        e.until(),
                        e.owner() == null ? null : e.owner().name(),
                        null);
            case FindingEvent.Remediated e -> new FindingTold("REMEDIATED", title, e.until(), null, e.note());
            case FindingEvent.Accepted e ->
                new FindingTold("ACCEPTED", title, e.until(), e.owner().name(), e.reason());
            case FindingEvent.Reopened e ->
                new FindingTold(e.because().name(), title, e.dueAt(), e.owner().name(), null);
        };
    }

    /// Reads what {@link #text} has written; of anything else as much as is there.
    static FindingTold of(@Nullable String text) {
        String[] lines = Objects.requireNonNullElse(text, "").split("\n", 4);
        StoryLine.Said said = StoryLine.Said.of(lines[0]);
        return new FindingTold(
                said.code(),
                said.reason(),
                line(lines, 1).flatMap(FindingTold::instant).orElse(null),
                line(lines, 2).orElse(null),
                line(lines, 3).orElse(null));
    }

    String text() {
        return code + ": " + oneLine(title) + "\n" + (until == null ? NONE : until) + "\n"
                + (owner == null ? NONE : oneLine(owner)) + (words == null ? "" : "\n" + words);
    }

    private static Optional<String> line(String[] lines, int number) {
        return Optional.of(lines)
                .filter(all -> all.length > number)
                .map(all -> all[number])
                .filter(Predicate.not(NONE::equals));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
