package dev.countersign.notification.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.Contact;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.ReopenedBecause;
import dev.countersign.contracts.Treatment;
import dev.countersign.notification.Audience;
import dev.countersign.notification.Notice;
import dev.countersign.notification.Notice.Kind;
import dev.countersign.notification.Story;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingNoticesTest {
    private static final Story STORY = Story.of("Lumenreach Studio");
    private static final Contact DANA = STORY.dana();
    private static final Audience OWNER = new Audience.Named(DANA);
    private static final Audience REQUESTER = new Audience.OnePerson(STORY.requester());
    private static final String FOUND = """
            What was found: Passwords live outside our sign-in
            How bad it is: high
            """;

    @Test
    void whoHasToMendSomethingReadsWhatUntilWhenAndWhomToTell() {
        // When
        List<Notice> notices = told(STORY.raised(Treatment.REMEDIATE, DANA));

        // Then
        assertEquals(List.of(OWNER, REQUESTER), audiences(notices));
        Notice owner = notices.getFirst();
        assertEquals(Kind.FINDING_RAISED, owner.kind());
        assertEquals("A problem of Lumenreach Studio has to be put right by 5 November 2026", owner.title());
        assertEquals(
                FOUND
                        + "You are named as the one who sees to it. Please have it put right by 5 November 2026, and tell Sam"
                        + " Rivera (sam@example.com) when it is.",
                owner.words());
        assertEquals("/requests/" + STORY.requestId(), owner.link());
    }

    @Test
    void theRequesterReadsWhoSeesToWhatWasFound() {
        assertEquals(
                FOUND + "Dana Reyes sees to it until 5 November 2026. You have nothing to do.",
                told(STORY.raised(Treatment.REMEDIATE, DANA)).getLast().words());
    }

    @Test
    void whatIsAllowedForATimeIsToldWithItsEnd() {
        // When
        List<Notice> notices = told(STORY.raised(Treatment.ACCEPT, DANA));

        // Then
        assertEquals(List.of(OWNER, REQUESTER), audiences(notices));
        assertEquals(
                "A problem of Lumenreach Studio is allowed until 5 November 2026",
                notices.getFirst().title());
        assertEquals(
                FOUND + "It is allowed until 5 November 2026. Then it is looked at again, and you hear from us: you are"
                        + " named as the one who sees to it.",
                notices.getFirst().words());
        assertEquals(
                FOUND + "It is allowed until 5 November 2026. Then it is looked at again. You have nothing to do.",
                notices.getLast().words());
    }

    @ParameterizedTest
    @EnumSource(names = {"CONDITION", "EVIDENCE"})
    void whatAsksNothingOfAnybodyIsToldToNobody(Treatment treatment) {
        assertEquals(List.of(), told(STORY.raised(treatment, DANA)));
    }

    @Test
    void theRequesterHearsThatItIsSolvedByWhomAndForHowLong() {
        // When
        List<Notice> notices = told(STORY.remediated(Story.DUE));

        // Then
        assertEquals(List.of(REQUESTER), audiences(notices));
        assertEquals(Kind.FINDING_REMEDIATED, notices.getFirst().kind());
        assertEquals(
                "A problem of Lumenreach Studio is solved", notices.getFirst().title());
        assertEquals(
                FOUND + "Lena Vogel for Sam Rivera wrote: Mended.\nThe document that shows it counts until 5 November"
                        + " 2026.\nYou have nothing to do.",
                notices.getFirst().words());
    }

    @Test
    void whatIsAllowedLaterIsToldWithItsReason() {
        // When
        List<Notice> notices = told(STORY.accepted(DANA));

        // Then
        assertEquals(List.of(OWNER, REQUESTER), audiences(notices));
        assertEquals(Kind.FINDING_ACCEPTED, notices.getFirst().kind());
        assertEquals(
                FOUND
                        + "Sam Rivera gave this reason: Spring.\nIt is allowed until 5 November 2026. Then it is looked at"
                        + " again. You have nothing to do.",
                notices.getLast().words());
    }

    @Test
    void whatIsOpenAgainIsToldToOwnerRequesterAndTeam() {
        // When
        List<Notice> notices = told(STORY.reopened(ReopenedBecause.EXCEPTION_EXPIRED, DANA));

        // Then
        assertEquals(List.of(OWNER, REQUESTER, new Audience.Team(STORY.team())), audiences(notices));
        assertEquals(
                List.of(
                        "/requests/" + STORY.requestId(),
                        "/requests/" + STORY.requestId(),
                        "/reviews/" + STORY.reviewId()),
                notices.stream().map(Notice::link).toList());
        assertEquals(
                FOUND + "It was allowed for a time, and that time is over.\nDana Reyes (" + DANA.email()
                        + ") is asked to put it right by 5 November 2026 and to tell you.\nNote here what becomes of it.",
                notices.getLast().words());
    }

    @Test
    void whatADocumentSpokeAgainstSaysThatItHasExpired() {
        Notice requester =
                told(STORY.reopened(ReopenedBecause.EVIDENCE_EXPIRED, DANA)).get(1);

        assertEquals(
                FOUND
                        + "The document that spoke against it has expired.\nDana Reyes sees to it until 5 November 2026. You"
                        + " have nothing to do.",
                requester.words());
    }

    @Test
    void aRequesterWhoSeesToItThemselvesIsToldOnceHoweverTheirAddressIsWritten() {
        // Given
        String address = STORY.requester().email();
        Contact ana = new Contact("Ana", (address == null ? "" : address).toUpperCase(Locale.ROOT));

        // When
        List<Notice> notices = told(STORY.raised(Treatment.REMEDIATE, ana));

        // Then
        assertEquals(List.of(REQUESTER), audiences(notices));
        assertEquals(
                told(STORY.raised(Treatment.REMEDIATE, DANA)).getFirst().words(),
                notices.getFirst().words());
    }

    @Test
    void aDayEndsWithItsLastMoment() {
        Notice notice =
                told(STORY.remediated(Instant.parse("2027-01-13T00:00:00Z"))).getFirst();

        assertTrue(notice.words().contains("counts until 12 January 2027."), notice.words());
    }

    @Test
    void aNameOfSeveralLinesIsNoHeaderAndAnAddressOfSeveralLinesIsNone() {
        // Given
        Contact sly = new Contact("Sly\r\nBcc: all@example.com", "sly@example.com");

        // When
        Notice owner = told(STORY.raised(Treatment.REMEDIATE, sly)).getFirst();

        // Then
        assertEquals("A problem of Lumenreach Studio has to be put right by 5 November 2026", owner.title());
        assertThrows(
                IllegalArgumentException.class, () -> new Contact("Sly", "sly@example.com\r\nBcc: all@example.com"));
    }

    private static List<Notice> told(DomainEvent event) {
        return WhoIsTold.of(event, List.of());
    }

    private static List<Audience> audiences(List<Notice> notices) {
        return notices.stream().map(Notice::audience).toList();
    }
}
