package dev.countersign.notification.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.notification.Audience;
import dev.countersign.notification.Notice;
import dev.countersign.notification.Notice.Kind;
import dev.countersign.notification.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskNoticesTest {
    private static final Story STORY = Story.of("Lumenreach Studio");

    @Test
    void whoIsGivenATaskIsToldByWhomAndWhy() {
        // When
        Notice notice = only(STORY.reassignedTo(Story.LENA));

        // Then
        assertEquals(new Audience.OnePerson(Story.LENA), notice.audience());
        assertEquals(Kind.ASSIGNED, notice.kind());
        assertEquals("Sam Rivera gave you the review of Lumenreach Studio", notice.title());
        assertEquals("""
                Ana Costa from Brand Marketing asks for it. It is in your hands now; nobody else starts on it.
                Sam Rivera gave this reason: I am away.""", notice.words());
        assertEquals("/reviews/" + STORY.reviewId(), notice.link());
    }

    @Test
    void whoTakesATaskOverIsNotToldWhatTheyDidThemselves() {
        assertEquals(List.of(), WhoIsTold.of(STORY.reassignedTo(Story.SAM), List.of()));
    }

    @Test
    void aTaskThatADelegateGaveNamesBoth() {
        // Given
        HandoverEvent.Reassigned own = STORY.reassignedTo(STORY.requester());

        // When
        Notice notice = only(new HandoverEvent.Reassigned(
                own.caseId(),
                own.requestId(),
                own.task(),
                own.title(),
                own.requester(),
                null,
                own.to(),
                Story.LENA,
                Story.SAM,
                null,
                own.reassignedAt()));

        // Then
        assertEquals("Lena Vogel for Sam Rivera gave you the review of Lumenreach Studio", notice.title());
        assertEquals(
                "Ana Costa from Brand Marketing asks for it. It is in your hands now; nobody else starts on it.",
                notice.words());
    }

    @Test
    void aTeamHearsOnceOfATaskThatIsForwardedToIt() {
        // When
        List<Notice> forwarded = WhoIsTold.of(STORY.forwardedTo("team:cloud"), List.of());
        Notice turn = only(STORY.queued(STORY.reviewOf("team:cloud")));

        // Then
        assertEquals(List.of(), forwarded);
        assertEquals(new Audience.Team("team:cloud"), turn.audience());
    }

    @Test
    void theGroupThatMayActOnAnOverdueTaskIsToldSo() {
        // When
        Notice notice = only(STORY.escalatedTo("team:leads"));

        // Then
        assertEquals(new Audience.Team("team:leads"), notice.audience());
        assertEquals(Kind.ESCALATED, notice.kind());
        assertEquals("The review of Lumenreach Studio is overdue", notice.title());
        assertEquals("""
                Ana Costa from Brand Marketing asks for it. The answer was due on 5 November 2026.
                You can act on it now as well as the team that has it.""", notice.words());
        assertEquals("/reviews/" + STORY.reviewId(), notice.link());
    }

    private static Notice only(DomainEvent event) {
        List<Notice> notices = WhoIsTold.of(event, List.of());
        assertEquals(1, notices.size());
        return notices.getFirst();
    }
}
