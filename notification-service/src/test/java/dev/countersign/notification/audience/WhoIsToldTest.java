package dev.countersign.notification.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskRef;
import dev.countersign.notification.Audience;
import dev.countersign.notification.Notice;
import dev.countersign.notification.Notice.Kind;
import dev.countersign.notification.Story;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhoIsToldTest {
    private static final Story STORY = Story.of("Lumenreach Studio");
    private static final UUID DELEGATION = UUID.fromString("01a1a16c-9be0-7000-8000-64656c656731");
    private static final Person LENA = new Person("lena", "Lena Ferrari", "lena@example.com", "Legal");

    @Test
    void aSubmittedRequestIsConfirmedToItsRequester() {
        Notice notice = only(STORY.submitted());

        assertEquals(new Audience.OnePerson(STORY.requester()), notice.audience());
        assertEquals(Kind.SUBMITTED, notice.kind());
        assertEquals("We have your request for Lumenreach Studio", notice.title());
        assertEquals(
                "It is REQ-1042 and on its way to the people who look into it. You have nothing to do now: you hear"
                        + " from us when there is an answer.",
                notice.words());
        assertEquals("/requests/" + STORY.requestId(), notice.link());
    }

    @Test
    void aQueuedReviewIsToldToItsTeamAndLeadsToTheReview() {
        Notice notice = only(STORY.queued(STORY.review()));

        assertEquals(new Audience.Team(STORY.team()), notice.audience());
        assertEquals(Kind.YOUR_TURN, notice.kind());
        assertEquals("Lumenreach Studio waits for your review", notice.title());
        assertEquals("""
                Ana Costa from Brand Marketing asks for it. Please answer by 5 November 2026.
                Claim it first, so that nobody else on your team starts on it too.""", notice.words());
        assertEquals("/reviews/" + STORY.reviewId(), notice.link());
        assertEquals(STORY.reviewId(), notice.subject());
    }

    @Test
    void aQueuedApprovalLeadsToTheApproval() {
        TaskRef approval = new TaskRef(UUID.randomUUID(), "it-approval", TaskKind.APPROVAL, "team:it-approval");

        Notice notice = only(STORY.queued(approval));

        assertEquals("Lumenreach Studio waits for your approval", notice.title());
        assertEquals("/approvals/" + approval.taskId(), notice.link());
    }

    @Test
    void aCommentIsToldToTheRequesterInItsWords() {
        Notice notice = only(STORY.commented(List.of(), List.of()));

        assertEquals(new Audience.OnePerson(STORY.requester()), notice.audience());
        assertEquals(Kind.COMMENTED, notice.kind());
        assertEquals("Sam Rivera commented on Lumenreach Studio", notice.title());
        assertEquals("Where are the data kept?", notice.words());
        assertEquals("/requests/" + STORY.requestId(), notice.link());
    }

    @Test
    void aCommentIsToldOnceToWhoeverIsMentionedOrWatchesAndNeverToItsAuthor() {
        Person priya = new Person("priya", "Priya Nair", "priya@example.com", null);
        Person stella = new Person("stella", "Stella Novak", "stella@example.com", null);
        RequestEvent.Commented comment =
                STORY.commented(List.of(priya, Story.SAM), List.of(stella, priya, Story.SAM, STORY.requester()));

        List<Notice> notices = WhoIsTold.of(comment, List.of());

        assertEquals(
                List.of("Sam Rivera mentioned you at", "Sam Rivera commented on", "Sam Rivera commented on"),
                notices.stream()
                        .map(notice -> notice.title().replace(" Lumenreach Studio", ""))
                        .toList());
        assertEquals(
                List.of(priya, STORY.requester(), stella),
                notices.stream()
                        .map(notice -> ((Audience.OnePerson) notice.audience()).person())
                        .toList());
    }

    @Test
    void aSubstituteIsToldForWhomAndFromWhenUntilWhen() {
        Notice notice = only(new DelegationEvent.Granted(
                DELEGATION,
                Story.SAM,
                LENA,
                List.of(TaskKind.REVIEW),
                List.of("team:security"),
                Instant.parse("2026-12-01T08:00:00Z"),
                Instant.parse("2026-12-15T16:30:00Z"),
                Story.AT));

        assertEquals(new Audience.OnePerson(LENA), notice.audience());
        assertEquals(Kind.STAND_IN, notice.kind());
        assertEquals("You stand in for Sam Rivera", notice.title());
        assertEquals("""
                From 1 December 2026, 08:00 UTC until 15 December 2026, 16:30 UTC you see the reviews of Sam Rivera in\
                 your queue, and what you do with them is recorded as done by you on their behalf.
                Requests of their own are not yours to decide either.""", notice.words());
        assertEquals("/queue", notice.link());
    }

    @Test
    void bothAreToldThatADelegationHasEnded() {
        List<Notice> notices = WhoIsTold.of(
                new DelegationEvent.Revoked(
                        DELEGATION, Story.SAM, LENA, Story.AT, Instant.parse("2026-12-15T16:30:00Z"), Story.AT),
                List.of());

        assertEquals(
                List.of(new Audience.OnePerson(LENA), new Audience.OnePerson(Story.SAM)),
                notices.stream().map(Notice::audience).toList());
        assertEquals(
                List.of(
                        "You do not stand in for Sam Rivera any more",
                        "Lena Ferrari does not stand in for you any more"),
                notices.stream().map(Notice::title).toList());
    }

    @Test
    void aYesIsToldToTheRequesterWithItsReason() {
        Notice notice = only(STORY.approved());

        assertEquals(new Audience.OnePerson(STORY.requester()), notice.audience());
        assertEquals(Kind.DECIDED, notice.kind());
        assertEquals("Lumenreach Studio is approved", notice.title());
        assertEquals("Sam Rivera gave this reason: It is safe.", notice.words());
        assertEquals("/requests/" + STORY.requestId(), notice.link());
    }

    @Test
    void aDelegateIsNamedTogetherWithThePersonTheyActFor() {
        CaseEvent.Decided own = STORY.approved();

        Notice notice = only(new CaseEvent.Decided(
                own.caseId(),
                own.requestId(),
                own.decision(),
                own.title(),
                own.requester(),
                own.reason(),
                own.conditions(),
                null,
                Story.LENA,
                Story.SAM,
                1,
                own.decidedAt()));

        assertEquals("Lena Vogel for Sam Rivera gave this reason: It is safe.", notice.words());
    }

    @Test
    void aYesWithConditionsNamesEachOfThem() {
        Notice notice = only(STORY.decided(
                Decision.APPROVED_WITH_CONDITIONS, "With care.", List.of("No customer data", "Ten seats"), null));

        assertEquals("Lumenreach Studio is approved, with conditions", notice.title());
        assertEquals("""
                Sam Rivera gave this reason: With care.
                You may use it as long as:
                – No customer data
                – Ten seats""", notice.words());
    }

    @Test
    void aNoSaysWhatIsOfferedInstead() {
        Notice notice = only(STORY.decided(
                Decision.REJECTED, "No encryption.", List.of(), new Offer("Postbridge", " ", "They encrypt")));

        assertEquals("Lumenreach Studio was not approved", notice.title());
        assertEquals("""
                Sam Rivera gave this reason: No encryption.
                What you can use instead: Postbridge
                What would make it a yes: They encrypt""", notice.words());
    }

    @ParameterizedTest
    @MethodSource
    void nobodyIsToldWhenItIsNobodysTurn(DomainEvent event) {
        assertEquals(List.of(), WhoIsTold.of(event, List.of()));
    }

    static Stream<DomainEvent> nobodyIsToldWhenItIsNobodysTurn() {
        return Stream.of(
                STORY.withdrawn(),
                STORY.opened(),
                STORY.claimed(),
                STORY.released(),
                STORY.completed(),
                STORY.cancelled(),
                STORY.dispensed(),
                STORY.revised(List.of(STORY.review()), List.of()),
                STORY.forwardedTo("team:cloud"),
                STORY.takenBack(),
                STORY.changed(),
                STORY.answeredAtTheRequest());
    }

    @Test
    void aProductNameOfSeveralLinesIsOneLineInTheTitle() {
        Notice notice = only(
                Story.of("Lumen\r\nBcc: all@example.com\u2028\u0000X\u202e").submitted());

        assertEquals("We have your request for Lumen Bcc: all@example.com X", notice.title());
        assertFalse(notice.title().chars().anyMatch(Character::isISOControl));
    }

    private static Notice only(DomainEvent event) {
        List<Notice> notices = WhoIsTold.of(event, List.of());
        assertEquals(1, notices.size());
        return notices.getFirst();
    }
}
