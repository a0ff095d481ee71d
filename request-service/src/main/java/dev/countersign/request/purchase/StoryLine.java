package dev.countersign.request.purchase;

import dev.countersign.request.purchase.RequestResource.TimelineView;
import java.time.Instant;
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
    /// What {@link ApprovalFacts} writes of an answer that was not to what is asked for now.
    private static final Pattern LATE = Pattern.compile("([A-Z_]+) \\(revision (\\d+)\\): .*", Pattern.DOTALL);

    static StoryLine of(TimelineView entry, StoryMessages words) {
        String step = entry.step() == null ? "" : words.step(entry.step());
        return switch (entry.kind()) {
            case "TASK_COMPLETED" -> completed(entry, step, words);
            case "DECIDED" -> decided(entry, words);
            default ->
                new FindingWords(words)
                        .of(entry, step)
                        .or(() -> new CaseWords(words).of(entry, step))
                        .orElseGet(() -> said(entry, plain(entry.kind(), step, words), entry.words(), words));
        };
    }

    /// Who did it, and for whom if not for themselves.
    static @Nullable String who(TimelineView entry, StoryMessages words) {
        return entry.by() == null || entry.onBehalfOf() == null
                ? entry.by()
                : words.standIn(entry.by(), entry.onBehalfOf());
    }

    private static String plain(String kind, String step, StoryMessages words) {
        return switch (kind) {
            case "DRAFTED" -> words.drafted();
            case "SUBMITTED" -> words.submitted();
            case "WITHDRAWN" -> words.withdrawn();
            case "REVISED" -> words.revised();
            case "RESUBMITTED" -> words.resubmitted();
            case "ATTACHED" -> words.attached();
            case "ATTACHMENT_REMOVED" -> words.attachmentRemoved();
            case "ANSWERED" -> words.answered(step);
            case "CASE_OPENED" -> words.caseOpened();
            case "CASE_CANCELLED" -> words.caseCancelled();
            case "TASK_QUEUED" -> words.queued(step);
            case "TASK_CLAIMED" -> words.claimed(step);
            case "TASK_RELEASED" -> words.released(step);
            default -> kind;
        };
    }

    private static StoryLine said(TimelineView entry, String what, @Nullable String said, StoryMessages words) {
        return new StoryLine(entry.at(), who(entry, words), what, said, "");
    }

    private static StoryLine completed(TimelineView entry, String step, StoryMessages words) {
        Said said = Said.of(entry.words());
        String what = switch (said.code()) {
            case "CLEARED" -> words.cleared(step);
            case "CLEARED_WITH_CONDITIONS" -> words.clearedWithConditions(step);
            case "APPROVED" -> words.approved(step);
            case "APPROVED_WITH_CONDITIONS" -> words.approvedWithConditions(step);
            case "REFUSED" -> words.refused(step);
            default -> words.finished(step);
        };
        String tone = said.code().equals("REFUSED") ? "bad" : "good";
        return new StoryLine(entry.at(), who(entry, words), what, said.reason(), tone);
    }

    private static StoryLine decided(TimelineView entry, StoryMessages words) {
        Matcher late = LATE.matcher(Objects.requireNonNullElse(entry.words(), ""));
        if (late.matches()) {
            String what = words.decidedLate(late.group(2), late.group(1));
            return new StoryLine(entry.at(), null, what, words.changedBefore(), "");
        }
        Said said = Said.of(entry.words());
        String tone = said.code().equals("REJECTED") ? "bad" : "good";
        return new StoryLine(entry.at(), null, words.decided(said.code()), null, tone);
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
