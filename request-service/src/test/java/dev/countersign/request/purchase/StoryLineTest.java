package dev.countersign.request.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.countersign.request.timeline.TimelineEntry.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StoryLineTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasWordsForPeople(Kind kind) {
        // Given
        String words = kind == Kind.CASE_EXPIRING ? MONDAY.toString() : "APPROVED: Fine.";

        // When
        StoryLine line = line(kind, words);

        // Then
        assertFalse(line.what().contains("_"), line.what());
        assertFalse(line.what().equals(kind.name()), line.what());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INFORMATION_REQUESTED | VENDOR: Where?       | asked the vendor something for the privacy review | Where?
            CASE_REVISED          | 2: security, privacy | The reviews go on with revision 2 | To be done again: IT security review, privacy review.
            TASK_REASSIGNED       | Ivan Petrov: Ill.    | gave the privacy review to Ivan Petrov | Ill.
            TASK_FORWARDED        | team:legal: Law.     | passed the privacy review on to Legal | Law.
            TASK_ESCALATED        | team:legal           | The privacy review is overdue | Legal can do it too from now on.
            TASK_DISPENSED        | ASKED_ALREADY        | The privacy review is not needed | Whoever would be asked has said yes already.
            CASE_EXPIRING         | 2026-12-24T00:00:00Z | Without an answer the request is closed on 24 December 2026 |
            DECIDED               | APPROVED (revision 1): Fine. | The answer to revision 1: approved | The request was changed or taken back before it came.
            """)
    void theStoryIsToldInPlainWords(Kind kind, String words, String what, @Nullable String said) {
        // When
        StoryLine line = line(kind, words);

        // Then
        assertEquals(what, line.what());
        assertEquals(said, line.words());
    }

    @Test
    void aDelegateIsNamedWithWhomTheyActedFor() {
        // When
        StoryLine line =
                StoryLine.of(new RequestResource.TimelineView(MONDAY, "TASK_CLAIMED", "Noor", "Ivan", "privacy", null));

        // Then
        assertEquals("Noor (for Ivan)", line.who());
    }

    private static StoryLine line(Kind kind, String words) {
        return StoryLine.of(
                new RequestResource.TimelineView(MONDAY, kind.name(), "Sam Rivera", null, "privacy", words));
    }
}
