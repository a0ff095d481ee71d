package dev.countersign.request.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.countersign.request.language.Bundles;
import dev.countersign.request.timeline.TimelineEntry.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StoryLineTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final StoryMessages ENGLISH = Bundles.english(StoryMessages.class);
    private static final StoryMessages GERMAN = Bundles.german(StoryMessages.class);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasWordsForPeople(Kind kind) {
        // Given
        String words = kind == Kind.CASE_EXPIRING ? MONDAY.toString() : "APPROVED: Fine.";

        // When
        StoryLine line = line(kind, words, ENGLISH);

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
        StoryLine line = line(kind, words, ENGLISH);

        // Then
        assertEquals(what, line.what());
        assertEquals(said, line.words());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FINDING_RAISED     | REMEDIATE: Passwords live outside our sign-in/2027-01-12T23:00:00Z/Dana Reyes | found a problem in the privacy review | Passwords live outside our sign-in. Dana Reyes sees to it until 12 January 2027.
            FINDING_RAISED     | ACCEPT: No logs./2027-01-13T00:00:00Z/Dana Reyes | found a problem in the privacy review | No logs. It is allowed until 12 January 2027, then it is looked at again.
            FINDING_RAISED     | CONDITION: No logs./-/-                  | found a problem in the privacy review | No logs. It became a condition of the yes.
            FINDING_RAISED     | EVIDENCE: No logs?/2027-01-12T23:00:00Z/- | found a problem in the privacy review | No logs? A document shows that it is none until 12 January 2027.
            FINDING_REMEDIATED | REMEDIATED: No logs./-/-/They keep logs now | noted that a problem found in the privacy review is solved | No logs. They keep logs now.
            FINDING_REMEDIATED | REMEDIATED: No logs./2027-01-12T23:00:00Z/-/See it. | noted that a problem found in the privacy review is solved | No logs. See it. The document that shows it counts until 12 January 2027.
            FINDING_ACCEPTED   | ACCEPTED: No logs./2027-01-12T23:00:00Z/Dana Reyes/Spring, they say. | allowed a problem found in the privacy review for a time | No logs. Spring, they say. It is allowed until 12 January 2027, then it is looked at again.
            FINDING_REOPENED   | EXCEPTION_EXPIRED: No logs./2027-01-12T23:00:00Z/Dana Reyes | A problem found in the privacy review is open again | No logs. It was allowed for a time, and that time is over. Dana Reyes sees to it until 12 January 2027.
            FINDING_REOPENED   | EVIDENCE_EXPIRED: No logs./2027-01-12T23:00:00Z/Dana Reyes | A problem found in the privacy review is open again | No logs. The document that spoke against it has expired. Dana Reyes sees to it until 12 January 2027.
            """)
    void whatWasFoundIsToldInPlainWords(Kind kind, String lines, String what, String said) {
        // When
        StoryLine line = line(kind, lines.replace('/', '\n'), ENGLISH);

        // Then
        assertEquals(what, line.what());
        assertEquals(said, line.words());
    }

    @Test
    void aDelegateIsNamedWithWhomTheyActedFor() {
        // When
        StoryLine line = StoryLine.of(
                new RequestResource.TimelineView(MONDAY, "TASK_CLAIMED", "Noor", "Ivan", "privacy", null), ENGLISH);

        // Then
        assertEquals("Noor (for Ivan)", line.who());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TASK_CLAIMED         |                               | hat „Prüfung des Datenschutzes“ übernommen |
            TASK_COMPLETED       | CLEARED_WITH_CONDITIONS: Gut. | hat „Prüfung des Datenschutzes“ mit Auflagen abgeschlossen | Gut.
            INFORMATION_REQUESTED | VENDOR: Wo?                  | hat für „Prüfung des Datenschutzes“ beim Anbieter nachgefragt | Wo?
            CASE_REVISED         | 2: security, privacy          | Die Prüfungen gehen mit Fassung 2 weiter | Noch einmal zu machen: Prüfung der IT-Sicherheit, Prüfung des Datenschutzes.
            TASK_ESCALATED       | team:legal                    | „Prüfung des Datenschutzes“ ist überfällig | Ab jetzt auch zuständig: Recht.
            CASE_EXPIRING        | 2026-12-24T00:00:00Z          | Ohne Antwort wird der Antrag am 24. Dezember 2026 geschlossen |
            CASE_EXPIRED         | revision 2                    | Die Prüfungen von Fassung 2 wurden geschlossen | Der Antrag wurde davor geändert oder zurückgezogen.
            DECIDED              | APPROVED: Gut.                | Die Antwort: freigegeben |
            FINDING_RAISED       | REMEDIATE: Kein Protokoll/2027-01-12T23:00:00Z/Dana Reyes | hat bei „Prüfung des Datenschutzes“ ein Problem gefunden | Kein Protokoll. Dana Reyes kümmert sich bis zum 12. Januar 2027 darum.
            FINDING_ACCEPTED     | ACCEPTED: Kein Protokoll./2027-01-12T23:00:00Z/Dana Reyes/Bald. | hat ein Problem aus „Prüfung des Datenschutzes“ auf Zeit hingenommen | Kein Protokoll. Bald. Es ist bis zum 12. Januar 2027 hingenommen und wird danach noch einmal geprüft.
            """)
    void theStoryIsToldInGermanToo(Kind kind, @Nullable String lines, String what, @Nullable String said) {
        // When
        StoryLine line = line(kind, lines == null ? null : lines.replace('/', '\n'), GERMAN);

        // Then
        assertEquals(what, line.what());
        assertEquals(said, line.words());
    }

    private static StoryLine line(Kind kind, @Nullable String said, StoryMessages words) {
        return StoryLine.of(
                new RequestResource.TimelineView(MONDAY, kind.name(), "Sam Rivera", null, "privacy", said), words);
    }
}
