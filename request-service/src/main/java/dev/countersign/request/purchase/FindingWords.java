package dev.countersign.request.purchase;

import dev.countersign.request.purchase.RequestResource.TimelineView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Plain words for what reviews have found, and what becomes of it.
final class FindingWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private FindingWords() {}

    /// @param step the step with its article, such as "the privacy review"
    /// @return empty for an entry of another kind
    static Optional<StoryLine> of(TimelineView entry, String step) {
        FindingTold told = FindingTold.of(entry.words());
        @Nullable
        StoryLine line = switch (entry.kind()) {
            case "FINDING_RAISED" -> said(entry, "found a problem in " + step, told, raised(told));
            case "FINDING_REMEDIATED" ->
                said(entry, "noted that a problem found in " + step + " is solved", told, remediated(told));
            case "FINDING_ACCEPTED" ->
                said(entry, "allowed a problem found in " + step + " for a time", told, accepted(told));
            case "FINDING_REOPENED" -> reopened(entry, step, told);
            default -> null;
        };
        return Optional.ofNullable(line);
    }

    private static StoryLine said(TimelineView entry, String what, FindingTold told, String then) {
        return StoryLine.said(entry, what, words(told, then), "");
    }

    private static StoryLine reopened(TimelineView entry, String step, FindingTold told) {
        String because = told.code().equals("EVIDENCE_EXPIRED")
                ? "The document that spoke against it has expired. "
                : "It was allowed for a time, and that time is over. ";
        return new StoryLine(
                entry.at(),
                null,
                "A problem found in " + step + " is open again",
                words(told, because + seenTo(told)),
                "bad");
    }

    private static String raised(FindingTold told) {
        return switch (told.code()) {
            case "ACCEPT" -> "It is allowed" + until(told) + ", then it is looked at again.";
            case "CONDITION" -> "It became a condition of the yes.";
            case "EVIDENCE" -> "A document shows that it is none" + until(told) + ".";
            default -> seenTo(told);
        };
    }

    private static String remediated(FindingTold told) {
        return reason(told) + (told.until() == null ? "" : "The document that shows it counts" + until(told) + ".");
    }

    private static String accepted(FindingTold told) {
        return reason(told) + "It is allowed" + until(told) + ", then it is looked at again.";
    }

    private static String seenTo(FindingTold told) {
        return (told.owner() == null ? "Somebody" : told.owner()) + " sees to it" + until(told) + ".";
    }

    private static String reason(FindingTold told) {
        return told.words() == null ? "" : sentence(told.words()) + " ";
    }

    /// The last whole day before the moment.
    private static String until(FindingTold told) {
        @Nullable Instant end = told.until();
        return end == null ? "" : " until " + DAY.format(end.minusNanos(1));
    }

    private static String words(FindingTold told, String then) {
        return told.title().isEmpty() ? then.strip() : sentence(told.title()) + " " + then.strip();
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[.!?…]") ? text : text + ".";
    }
}
