package dev.countersign.notification.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.notification.Audience;
import dev.countersign.notification.Notice;
import dev.countersign.notification.Notice.Kind;
import dev.countersign.notification.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionNoticesTest {
    private static final Story STORY = Story.of("Lumenreach Studio");
    private static final Asker ASKER = new Asker(Story.LENA, "/reviews/" + STORY.reviewId());

    @Test
    void aRequesterWhoIsAskedReadsTheQuestionAndWhereToAnswer() {
        // When
        Notice notice = only(STORY.asked(AskedOf.REQUESTER, Story.DUE));

        // Then
        assertEquals(new Audience.OnePerson(STORY.requester()), notice.audience());
        assertEquals(Kind.ASKED, notice.kind());
        assertEquals("Answer", notice.kind().action());
        assertEquals("Lena Vogel has a question about Lumenreach Studio", notice.title());
        assertEquals("""
                Where are the data kept?
                Please answer at your request. The review waits until you have.
                Without an answer, your request ends on 5 November 2026.""", notice.words());
        assertEquals("/requests/" + STORY.requestId(), notice.link());
    }

    @Test
    void aQuestionThatEndsNothingThreatensNothing() {
        assertEquals("""
                Where are the data kept?
                Please answer at your request. The review waits until you have.""", only(STORY.asked(AskedOf.REQUESTER, null)).words());
    }

    @Test
    void aQuestionToAVendorIsNobodysNotice() {
        assertEquals(List.of(), WhoIsTold.of(STORY.asked(AskedOf.VENDOR, null), List.of()));
    }

    @Test
    void whoAskedIsToldTheAnswerAndGoesOnWithTheTask() {
        // When
        Notice notice = only(STORY.answered(AskedOf.REQUESTER, STORY.requester()));

        // Then
        assertEquals(new Audience.OnePerson(Story.LENA), notice.audience());
        assertEquals(Kind.ANSWERED, notice.kind());
        assertEquals("Ana Costa has answered your question about Lumenreach Studio", notice.title());
        assertEquals("""
                In Frankfurt.
                You can go on with the review. Please finish it by 5 November 2026.""", notice.words());
        assertEquals("/reviews/" + STORY.reviewId(), notice.link());
    }

    @Test
    void whoWroteDownTheVendorsAnswerIsNotToldIt() {
        assertEquals(List.of(), WhoIsTold.of(STORY.answered(AskedOf.VENDOR, Story.LENA), List.of()));
    }

    @Test
    void beforeARequestExpiresItsRequesterAndTheAskerAreTold() {
        // When
        List<Notice> notices = WhoIsTold.of(STORY.expiring(), List.of(ASKER));

        // Then
        assertEquals(
                List.of(new Audience.OnePerson(STORY.requester()), new Audience.OnePerson(Story.LENA)),
                audiences(notices));
        assertEquals(Kind.EXPIRING, notices.getFirst().kind());
        assertEquals(
                "Lumenreach Studio ends soon if there is no answer",
                notices.getFirst().title());
        assertEquals(
                "Somebody who works on your request needs an answer from you. Without it, your request ends on 5 November"
                        + " 2026.",
                notices.getFirst().words());
        assertEquals("/requests/" + STORY.requestId(), notices.getFirst().link());
        assertEquals(
                "Ana Costa has not answered what you asked. Without an answer, the request ends on 5 November 2026. You can"
                        + " also take the question back and go on without.",
                notices.getLast().words());
        assertEquals("/reviews/" + STORY.reviewId(), notices.getLast().link());
    }

    @Test
    void whenARequestHasExpiredItsRequesterAndTheAskerAreTold() {
        // When
        List<Notice> notices = WhoIsTold.of(STORY.expired(), List.of(ASKER));

        // Then
        assertEquals(
                List.of(new Audience.OnePerson(STORY.requester()), new Audience.OnePerson(Story.LENA)),
                audiences(notices));
        assertEquals(Kind.EXPIRED, notices.getFirst().kind());
        assertEquals(
                "Lumenreach Studio has ended, because an answer was missing",
                notices.getFirst().title());
        assertEquals("/requests/" + STORY.requestId(), notices.getFirst().link());
        assertEquals(
                "Ana Costa did not answer what you asked. There is nothing left for you to do.",
                notices.getLast().words());
        assertEquals("/reviews/" + STORY.reviewId(), notices.getLast().link());
    }

    @Test
    void aNameOfSeveralLinesIsOneLineInTheTitleOfAQuestion() {
        // Given
        QuestionEvent.Asked own = STORY.asked(AskedOf.REQUESTER, null);
        Person sly = new Person("sly", "Sly\r\nBcc: all@example.com", null, null);

        // When
        Notice notice = only(new QuestionEvent.Asked(
                own.caseId(),
                own.requestId(),
                own.task(),
                own.questionId(),
                own.of(),
                own.question(),
                own.title(),
                own.requester(),
                sly,
                null,
                null,
                own.askedAt()));

        // Then
        assertEquals("Sly Bcc: all@example.com has a question about Lumenreach Studio", notice.title());
    }

    private static List<Audience> audiences(List<Notice> notices) {
        return notices.stream().map(Notice::audience).toList();
    }

    private static Notice only(DomainEvent event) {
        List<Notice> notices = WhoIsTold.of(event, List.of());
        assertEquals(1, notices.size());
        return notices.getFirst();
    }
}
