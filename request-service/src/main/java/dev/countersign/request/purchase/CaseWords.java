package dev.countersign.request.purchase;

import dev.countersign.chassis.look.Words;
import dev.countersign.request.purchase.RequestResource.TimelineView;
import dev.countersign.request.purchase.StoryLine.Said;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Plain words for what happens to a case beside its usual course: questions, changes, and work that changes
/// hands.
final class CaseWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private CaseWords() {}

    /// @param step the step with its article, such as "the privacy review"
    /// @return empty for an entry of another kind
    static Optional<StoryLine> of(TimelineView entry, String step) {
        Said said = Said.of(entry.words());
        @Nullable String reason = said.reason().isEmpty() ? null : said.reason();
        boolean vendor = said.code().equals("VENDOR");
        @Nullable
        StoryLine line = switch (entry.kind()) {
            case "INFORMATION_REQUESTED" ->
                line(entry, "asked the " + (vendor ? "vendor" : "requester") + " something for " + step, reason);
            case "INFORMATION_RECEIVED" ->
                vendor
                        ? line(entry, "wrote down what the vendor answered for " + step, reason)
                        : alone(entry, "The answer has reached " + step, null);
            case "INFORMATION_NOT_NEEDED" -> line(entry, "goes on with " + step + " without an answer", null);
            case "CASE_REVISED" -> revised(entry, said);
            case "TASK_DISPENSED" -> alone(entry, capital(step) + " is not needed", dispensed(said.code()));
            case "TASK_REASSIGNED" -> line(entry, "gave " + step + " to " + said.code(), reason);
            case "TASK_FORWARDED" -> line(entry, "passed " + step + " on to " + team(said.code()), reason);
            case "TASK_ESCALATED" ->
                alone(entry, capital(step) + " is overdue", capital(team(said.code())) + " can do it too from now on.");
            case "CASE_EXPIRING" ->
                alone(
                        entry,
                        "Without an answer the request is closed on " + DAY.format(Instant.parse(said.code())),
                        null);
            case "CASE_EXPIRED" -> expired(entry);
            default -> null;
        };
        return Optional.ofNullable(line);
    }

    private static StoryLine revised(TimelineView entry, Said said) {
        String again = Arrays.stream(said.reason().split(", ", -1))
                .filter(step -> !step.isEmpty())
                .map(step -> StoryLine.lower(Words.step(step)))
                .collect(Collectors.joining(", "));
        return alone(
                entry,
                "The reviews go on with revision " + said.code(),
                again.isEmpty() ? "Nothing that was done has to be done again." : "To be done again: " + again + ".");
    }

    private static StoryLine expired(TimelineView entry) {
        return entry.words() == null
                ? StoryLine.said(entry, "The request was closed, because no answer came", null, "bad")
                : alone(
                        entry,
                        "The reviews of " + entry.words() + " were closed",
                        "The request was changed or taken back before that.");
    }

    private static String dispensed(String because) {
        return because.equals("ASKED_ALREADY")
                ? "Whoever would be asked has said yes already."
                : "What is asked for has changed.";
    }

    private static StoryLine line(TimelineView entry, String what, @Nullable String words) {
        return StoryLine.said(entry, what, words, "");
    }

    private static StoryLine alone(TimelineView entry, String what, @Nullable String words) {
        return new StoryLine(entry.at(), null, what, words, "");
    }

    private static String team(String group) {
        String words = Words.team(group);
        return words.startsWith("The ") ? "the " + words.substring(4) : words;
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
