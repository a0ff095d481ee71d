package dev.countersign.request.purchase;

import dev.countersign.request.purchase.RequestResource.TimelineView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Plain words for what reviews have found, and what becomes of it.
final class FindingWords {
    private final StoryMessages words;

    FindingWords(StoryMessages words) {
        this.words = words;
    }

    /// @param step the step with its article, such as "the privacy review"
    /// @return empty for an entry of another kind
    Optional<StoryLine> of(TimelineView entry, String step) {
        FindingTold told = FindingTold.of(entry.words());
        @Nullable
        StoryLine line = switch (entry.kind()) {
            case "FINDING_RAISED" -> line(entry, words.raised(step), told, raised(told));
            case "FINDING_REMEDIATED" -> line(entry, words.remediated(step), told, reason(told), remediated(told));
            case "FINDING_ACCEPTED" -> line(entry, words.accepted(step), told, reason(told), allowed(told));
            case "FINDING_REOPENED" -> reopened(entry, step, told);
            default -> null;
        };
        return Optional.ofNullable(line);
    }

    private StoryLine line(TimelineView entry, String what, FindingTold told, String... then) {
        return new StoryLine(entry.at(), StoryLine.who(entry, words), what, sentences(told, then), "");
    }

    private StoryLine reopened(TimelineView entry, String step, FindingTold told) {
        String because = told.code().equals("EVIDENCE_EXPIRED") ? words.evidenceExpired() : words.exceptionExpired();
        return new StoryLine(entry.at(), null, words.reopened(step), sentences(told, because, seenTo(told)), "bad");
    }

    private String raised(FindingTold told) {
        @Nullable String until = until(told);
        return switch (told.code()) {
            case "ACCEPT" -> allowed(told);
            case "CONDITION" -> words.condition();
            case "EVIDENCE" -> until == null ? words.evidence() : words.evidenceUntil(until);
            default -> seenTo(told);
        };
    }

    private String remediated(FindingTold told) {
        @Nullable String until = until(told);
        return until == null ? "" : words.counts(until);
    }

    private String allowed(FindingTold told) {
        @Nullable String until = until(told);
        return until == null ? words.allowed() : words.allowedUntil(until);
    }

    private String seenTo(FindingTold told) {
        String who = told.owner() == null ? words.somebody() : told.owner();
        @Nullable String until = until(told);
        return until == null ? words.seenTo(who) : words.seenToUntil(who, until);
    }

    private static String reason(FindingTold told) {
        return told.words() == null ? "" : sentence(told.words());
    }

    /// The last whole day before the moment.
    private @Nullable String until(FindingTold told) {
        @Nullable Instant end = told.until();
        return end == null ? null : words.day(LocalDate.ofInstant(end.minusNanos(1), ZoneOffset.UTC));
    }

    private static String sentences(FindingTold told, String... then) {
        String title = told.title().isEmpty() ? "" : sentence(told.title());
        return Stream.concat(Stream.of(title), Stream.of(then))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[.!?…]") ? text : text + ".";
    }
}
