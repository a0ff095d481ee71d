package dev.countersign.request.purchase;

import dev.countersign.chassis.look.Words;
import dev.countersign.request.purchase.RequestResource.TimelineView;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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

    static StoryLine of(TimelineView entry) {
        String step = entry.step() == null ? "" : "the " + lower(Words.step(entry.step()));
        return switch (entry.kind()) {
            case "DRAFTED" -> plain(entry, "began a draft");
            case "SUBMITTED" -> plain(entry, "submitted the request");
            case "WITHDRAWN" -> plain(entry, "withdrew the request");
            case "CASE_OPENED" -> plain(entry, "The reviews were planned");
            case "TASK_QUEUED" -> plain(entry, "It is the turn of " + step);
            case "TASK_CLAIMED" -> plain(entry, "took " + step);
            case "TASK_RELEASED" -> plain(entry, "gave back " + step);
            case "TASK_COMPLETED" -> completed(entry, step);
            case "DECIDED" -> decided(entry);
            case "ATTACHED" -> plain(entry, "attached a file");
            case "ATTACHMENT_REMOVED" -> plain(entry, "removed an attachment");
            case "CASE_CANCELLED" -> plain(entry, "The reviews were stopped");
            default -> plain(entry, entry.kind());
        };
    }

    private static StoryLine plain(TimelineView entry, String what) {
        return new StoryLine(entry.at(), entry.by(), what, entry.words(), "");
    }

    private static StoryLine completed(TimelineView entry, String step) {
        Said said = Said.of(entry.words());
        String verb = OUTCOMES.getOrDefault(said.code(), "finished");
        String tone = said.code().equals("REFUSED") ? "bad" : "good";
        return new StoryLine(entry.at(), entry.by(), verb + " " + step, said.reason(), tone);
    }

    private static StoryLine decided(TimelineView entry) {
        Said said = Said.of(entry.words());
        String tone = said.code().equals("REJECTED") ? "bad" : "good";
        String what = "The answer: " + lower(Words.outcome(said.code()).words());
        return new StoryLine(entry.at(), null, what, null, tone);
    }

    private static String lower(String words) {
        return words.startsWith("IT ") ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /// A code and what was said with it, as the timeline keeps them: `CLEARED: Fine.`
    private record Said(String code, String reason) {
        static Said of(@Nullable String words) {
            String text = Optional.ofNullable(words).orElse("");
            int colon = text.indexOf(": ");
            return colon < 0 ? new Said(text, "") : new Said(text.substring(0, colon), text.substring(colon + 2));
        }
    }
}
