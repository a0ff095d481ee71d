package dev.countersign.notification.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.ReopenedBecause;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.Treatment;
import dev.countersign.notification.Notice;
import dev.countersign.notification.Story;
import dev.countersign.notification.Text;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GermanNoticesTest {
    private static final Story STORY = Story.of("Lumenreach Studio");
    private static final UUID DELEGATION = UUID.fromString("01a1a16c-9be0-7000-8000-64656c656731");
    private static final Asker ASKER = new Asker(Story.LENA, "/reviews/" + STORY.reviewId());

    static Stream<DomainEvent> everythingThatIsTold() {
        return Stream.of(
                STORY.submitted(),
                STORY.approved(),
                STORY.decided(
                        Decision.REJECTED,
                        "No.",
                        List.of("Sign in with us"),
                        new Offer("Our own", "A month with made-up data", "A contract")),
                STORY.queued(STORY.review()),
                STORY.reassignedTo(Story.LENA),
                STORY.escalatedTo("team:leads"),
                STORY.asked(AskedOf.REQUESTER, Story.DUE),
                STORY.answered(AskedOf.REQUESTER, STORY.requester()),
                STORY.expiring(),
                STORY.expired(),
                STORY.raised(Treatment.REMEDIATE, STORY.dana()),
                STORY.raised(Treatment.REMEDIATE, null),
                STORY.raised(Treatment.ACCEPT, STORY.dana()),
                STORY.remediated(Story.DUE),
                STORY.accepted(STORY.dana()),
                STORY.reopened(ReopenedBecause.EXCEPTION_EXPIRED, STORY.dana()),
                granted(List.of(TaskKind.values())),
                granted(List.of(TaskKind.REVIEW)),
                granted(List.of(TaskKind.APPROVAL)),
                new DelegationEvent.Revoked(DELEGATION, Story.SAM, Story.LENA, Story.AT, Story.DUE, Story.AT));
    }

    private static DomainEvent granted(List<TaskKind> kinds) {
        return new DelegationEvent.Granted(
                DELEGATION, Story.SAM, Story.LENA, kinds, List.of("team:security"), Story.AT, Story.DUE, Story.AT);
    }

    @ParameterizedTest
    @MethodSource("everythingThatIsTold")
    void everyNoticeIsWrittenInBothLanguages(DomainEvent event) {
        List<Notice> notices = WhoIsTold.of(event, List.of(ASKER));

        assertFalse(notices.isEmpty());
        notices.stream().map(Notice::texts).forEach(texts -> {
            assertNotEquals(texts.english().title(), texts.german().title());
            assertNotEquals(texts.english().words(), texts.german().words());
            assertFalse((texts.german().title() + texts.german().words()).matches("(?s).*[{}].*"), texts::toString);
        });
    }

    @Test
    void aTurnHasItsDayInGerman() {
        Text turn = german(STORY.queued(STORY.review()));

        assertEquals("Lumenreach Studio wartet auf Ihre Prüfung", turn.title());
        assertEquals("""
                Ana Costa (Brand Marketing) stellt den Antrag. Bitte antworten Sie bis zum 5. November 2026.
                Übernehmen Sie die Aufgabe zuerst, damit niemand sonst in Ihrem Team auch damit anfängt.""", turn.words());
    }

    @Test
    void whatPeopleWroteStaysAsTheyWroteIt() {
        Text comment = german(STORY.commented(List.of(), List.of()));

        assertEquals("Sam Rivera hat Lumenreach Studio kommentiert", comment.title());
        assertEquals("Where are the data kept?", comment.words());
    }

    @Test
    void aFindingSaysInGermanWhatToDo() {
        Text finding = german(STORY.raised(Treatment.REMEDIATE, STORY.dana()));

        assertEquals("Ein Befund zu Lumenreach Studio muss bis zum 5. November 2026 behoben werden", finding.title());
        assertEquals("""
                Befund: Passwords live outside our sign-in
                Wie schlimm er ist: schwer
                Sie sind als die Person genannt, die sich darum kümmert. Bitte lassen Sie ihn bis zum 5. November 2026 \
                beheben und geben Sie dann Bescheid: Sam Rivera (sam@example.com).""", finding.words());
    }

    @Test
    void aDelegationSaysFromWhenUntilWhen() {
        assertEquals("""
                Vom 2. November 2026, 08:31 UTC bis zum 5. November 2026, 23:30 UTC sehen Sie die Prüfungen von Sam Rivera in \
                Ihrer Warteschlange. Was Sie damit tun, wird als von Ihnen in Vertretung getan festgehalten.
                Über Anträge dieser Person dürfen auch Sie nicht entscheiden.""", german(granted(List.of(TaskKind.REVIEW))).words());
    }

    private static Text german(DomainEvent event) {
        return WhoIsTold.of(event, List.of()).getFirst().texts().german();
    }
}
