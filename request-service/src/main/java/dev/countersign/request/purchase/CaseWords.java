package dev.countersign.request.purchase;

import dev.countersign.request.purchase.RequestResource.TimelineView;
import dev.countersign.request.purchase.StoryLine.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Plain words for what happens to a case beside its usual course: questions, changes, and work that changes
/// hands.
final class CaseWords {
    private final StoryMessages words;

    CaseWords(StoryMessages words) {
        this.words = words;
    }

    /// @param step the step with its article, such as "the privacy review"
    /// @return empty for an entry of another kind
    Optional<StoryLine> of(TimelineView entry, String step) {
        Said said = Said.of(entry.words());
        @Nullable String reason = said.reason().isEmpty() ? null : said.reason();
        boolean vendor = said.code().equals("VENDOR");
        @Nullable
        StoryLine line = switch (entry.kind()) {
            case "INFORMATION_REQUESTED" ->
                line(entry, vendor ? words.askedVendor(step) : words.askedRequester(step), reason);
            case "INFORMATION_RECEIVED" ->
                vendor
                        ? line(entry, words.vendorAnswered(step), reason)
                        : alone(entry, words.answerArrived(step), null);
            case "INFORMATION_NOT_NEEDED" -> line(entry, words.goesOn(step), null);
            case "CASE_REVISED" -> revised(entry, said);
            case "TASK_DISPENSED" -> alone(entry, capital(words.dispensed(step)), dispensed(said.code()));
            case "TASK_REASSIGNED" -> line(entry, words.reassigned(step, said.code()), reason);
            case "TASK_FORWARDED" -> line(entry, words.forwarded(step, words.team(said.code())), reason);
            case "TASK_ESCALATED" ->
                alone(entry, capital(words.overdue(step)), capital(words.escalated(words.team(said.code()))));
            case "CASE_EXPIRING" -> alone(entry, words.expiring(day(Instant.parse(said.code()))), null);
            case "CASE_EXPIRED" -> expired(entry);
            default -> null;
        };
        return Optional.ofNullable(line);
    }

    private StoryLine revised(TimelineView entry, Said said) {
        String again = Arrays.stream(said.reason().split(", ", -1))
                .filter(step -> !step.isEmpty())
                .map(words::stepAmongOthers)
                .collect(Collectors.joining(", "));
        return alone(entry, words.goOn(said.code()), again.isEmpty() ? words.nothingAgain() : words.again(again));
    }

    private StoryLine expired(TimelineView entry) {
        return entry.words() == null
                ? new StoryLine(entry.at(), StoryLine.who(entry, words), words.expired(), null, "bad")
                : alone(
                        entry,
                        words.expiredLate(entry.words().replaceFirst("^revision ", "")),
                        words.changedBeforeThat());
    }

    private String dispensed(String because) {
        return because.equals("ASKED_ALREADY") ? words.askedAlready() : words.contentChanged();
    }

    private String day(Instant at) {
        return words.day(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    private StoryLine line(TimelineView entry, String what, @Nullable String said) {
        return new StoryLine(entry.at(), StoryLine.who(entry, words), what, said, "");
    }

    private static StoryLine alone(TimelineView entry, String what, @Nullable String said) {
        return new StoryLine(entry.at(), null, what, said, "");
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
