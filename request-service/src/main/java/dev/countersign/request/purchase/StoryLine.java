package dev.countersign.request.purchase;

import static java.util.Map.entry;

import dev.countersign.chassis.look.Words;
import dev.countersign.request.purchase.RequestResource.TimelineView;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line of a request's story in plain words.
///
/// @param who did it; absent when it followed by itself
/// @param what a phrase that follows the name, or stands alone
/// @param words what was said with it
/// @param tone `good`, `bad` or empty
public record StoryLine(
        Instant at,
        @Nullable String who,
        String what,
        @Nullable String words,
        String tone) {
    private static final Map<String, String> OUTCOMES = Map.of(
            "CLEARED", "cleared",
            "CLEARED_WITH_CONDITIONS", "cleared with conditions",
            "APPROVED", "approved",
            "APPROVED_WITH_CONDITIONS", "approved with conditions",
            "REFUSED", "refused");

    /// What {@link ApprovalFacts} writes of an answer that was not to what is asked for now.
    private static final Pattern LATE = Pattern.compile("([A-Z_]+) \\(revision (\\d+)\\): .*", Pattern.DOTALL);

    private static final Map<String, String> PLAIN = Map.ofEntries(
            entry("DRAFTED", "began a draft"),
            entry("SUBMITTED", "submitted the request"),
            entry("WITHDRAWN", "withdrew the request"),
            entry("REVISED", "changed the request"),
            entry("RESUBMITTED", "submitted the request again"),
            entry("CASE_OPENED", "The reviews were planned"),
            entry("CASE_CANCELLED", "The reviews were stopped"),
            entry("ATTACHED", "attached a file"),
            entry("ATTACHMENT_REMOVED", "removed an attachment"));

    static StoryLine of(TimelineView entry) {
        String step = entry.step() == null ? "" : "the " + lower(Words.step(entry.step()));
        return switch (entry.kind()) {
            case "ANSWERED" -> plain(entry, "answered the question of " + step);
            case "TASK_QUEUED" -> plain(entry, "It is the turn of " + step);
            case "TASK_CLAIMED" -> plain(entry, "took " + step);
            case "TASK_RELEASED" -> plain(entry, "gave back " + step);
            case "TASK_COMPLETED" -> completed(entry, step);
            case "DECIDED" -> decided(entry);
            default ->
                FindingWords.of(entry, step)
                        .or(() -> CaseWords.of(entry, step))
                        .orElseGet(() -> plain(entry, PLAIN.getOrDefault(entry.kind(), entry.kind())));
        };
    }

    private static StoryLine plain(TimelineView entry, String what) {
        return said(entry, what, entry.words(), "");
    }

    static StoryLine said(TimelineView entry, String what, @Nullable String words, String tone) {
        @Nullable
        String who = entry.onBehalfOf() == null ? entry.by() : entry.by() + " (for " + entry.onBehalfOf() + ")";
        return new StoryLine(entry.at(), who, what, words, tone);
    }

    private static StoryLine completed(TimelineView entry, String step) {
        Said said = Said.of(entry.words());
        String verb = OUTCOMES.getOrDefault(said.code(), "finished");
        String tone = said.code().equals("REFUSED") ? "bad" : "good";
        return said(entry, verb + " " + step, said.reason(), tone);
    }

    private static StoryLine decided(TimelineView entry) {
        Matcher late = LATE.matcher(Objects.requireNonNullElse(entry.words(), ""));
        if (late.matches()) {
            String what = "The answer to revision " + late.group(2) + ": "
                    + lower(Words.outcome(late.group(1)).words());
            return new StoryLine(entry.at(), null, what, "The request was changed or taken back before it came.", "");
        }
        Said said = Said.of(entry.words());
        String tone = said.code().equals("REJECTED") ? "bad" : "good";
        String what = "The answer: " + lower(Words.outcome(said.code()).words());
        return new StoryLine(entry.at(), null, what, null, tone);
    }

    static String lower(String words) {
        return words.startsWith("IT ") ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /// A code and what was said with it, as the timeline keeps them: `CLEARED: Fine.`
    record Said(String code, String reason) {
        static Said of(@Nullable String words) {
            String text = Optional.ofNullable(words).orElse("");
            int colon = text.indexOf(": ");
            return colon < 0 ? new Said(text, "") : new Said(text.substring(0, colon), text.substring(colon + 2));
        }
    }
}
