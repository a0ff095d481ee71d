package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.countersign.approval.SampleRequests;
import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.contracts.AskedOf;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    /// Eight hours a day, Monday to Friday.
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(
            ZoneOffset.UTC,
            LocalTime.of(8, 0),
            LocalTime.of(16, 0),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            day -> false);

    /// A Friday, when work begins.
    private static final Instant FRIDAY = Instant.parse("2026-11-20T08:00:00Z");

    private static final Actor REVIEWER = new Actor(SAM, Set.of("team:security"), false);

    /// Two working days, so until Monday evening.
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:00:00Z, ON_TRACK",
        "2026-11-21T12:00:00Z, ON_TRACK",
        "2026-11-23T11:59:59Z, ON_TRACK",
        "2026-11-23T12:00:00Z, AT_RISK",
        "2026-11-23T16:00:00Z, AT_RISK",
        "2026-11-23T16:00:00.000001Z, OVERDUE",
        "2026-11-24T12:00:00Z, OVERDUE"
    })
    void aTargetIsAtRiskFromThreeQuartersOfItsBusinessTimeOn(Instant now, Pace expected) {
        Instant due = CALENDAR.after(FRIDAY, Duration.ofHours(16));

        assertEquals(expected, Pace.of(Duration.ofHours(16), due, new Moment(now, CALENDAR)));
    }

    @Test
    void theClockOfATargetStandsStillWhileAnAnswerIsAwaited() {
        // Given
        Plan plan = SamplePlans.securityThenApproval();
        UUID review = plan.steps().getFirst().taskId();
        ApprovalCase found = opened(plan);
        found.claim(review, REVIEWER, at(Duration.ZERO));
        UUID question = UUID.randomUUID();
        Asking asking = new Asking(AskedOf.VENDOR, "Where is it kept?");
        found.inquiry().ask(review, asking, question, null, REVIEWER, at(Duration.ofHours(4)));

        // When
        Pace asked = view(found, review, Duration.ofDays(30)).pace();
        found.inquiry().answerForVendor(review, "In Frankfurt.", REVIEWER, at(Duration.ofDays(30)));
        Pace answered = view(found, review, Duration.ofDays(30)).pace();
        Pace later = view(found, review, Duration.ofDays(32)).pace();

        // Then
        assertEquals(Pace.ON_TRACK, asked);
        assertEquals(Pace.ON_TRACK, answered);
        assertEquals(Pace.AT_RISK, later);
    }

    @Test
    void whatIsNotInTurnHasNoPace() {
        Plan plan = SamplePlans.securityThenApproval();

        assertNull(view(opened(plan), plan.steps().getLast().taskId(), Duration.ofDays(30))
                .pace());
    }

    private static ApprovalCase opened(Plan plan) {
        Submission submission = Submission.of(SampleRequests.submittedBy(MIA));
        ApprovalCase opened = new ApprovalCase(UUID.randomUUID(), submission, plan, null, FRIDAY);
        opened.open(at(Duration.ZERO));
        return opened;
    }

    private static StepView view(ApprovalCase found, UUID task, Duration later) {
        return StepView.of(found, found.task(task), at(later));
    }

    private static Moment at(Duration later) {
        return new Moment(FRIDAY.plus(later), CALENDAR);
    }
}
