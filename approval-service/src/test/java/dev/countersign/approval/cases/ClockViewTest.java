package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.countersign.approval.SampleRequests;
import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.RequestEvent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClockViewTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T08:00:00.000001Z");
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(
            ZoneOffset.UTC, LocalTime.of(8, 0), LocalTime.of(16, 0), EnumSet.allOf(DayOfWeek.class), day -> false);
    private static final Actor REVIEWER = new Actor(SAM, Set.of("team:security"), false);
    private static final UUID REQUEST = UUID.randomUUID();

    private final Plan plan = SamplePlans.twoReviewsAtOnce();
    private final UUID first = plan.steps().getFirst().taskId();
    private final UUID second = plan.steps().getLast().taskId();
    private final ApprovalCase approvalCase = opened(plan);

    @Test
    void theRequesterHasTheTimeOnlyWhileItHasNoOtherTask() {
        // Given
        UUID one = ask(first, AskedOf.REQUESTER, seconds(10));

        // When
        UUID other = ask(second, AskedOf.REQUESTER, seconds(25));
        answer(one, seconds(45));
        answer(other, seconds(50));

        // Then
        assertEquals(
                Map.of(
                        Holder.IT,
                        Duration.ofSeconds(25 + 15),
                        Holder.REQUESTER,
                        Duration.ofSeconds(20),
                        Holder.VENDOR,
                        Duration.ZERO,
                        Holder.NOBODY,
                        Duration.ZERO),
                view(seconds(60)).holders());
    }

    @Test
    void theVendorHasTheTimeOnlyWhileNobodyElseIsAsked() {
        // Given
        ask(first, AskedOf.VENDOR, seconds(1));
        UUID question = ask(second, AskedOf.REQUESTER, seconds(2));
        approvalCase.inquiry().takeBack(second, REVIEWER, seconds(4));

        // When
        ask(second, AskedOf.VENDOR, seconds(7));
        answer(question, seconds(8));
        ClockView view = view(seconds(10));

        // Then
        assertEquals(Holder.VENDOR, view.holder());
        assertEquals(Duration.ofSeconds(5), view.holders().get(Holder.IT));
        assertEquals(Duration.ofSeconds(2), view.holders().get(Holder.REQUESTER));
        assertEquals(Duration.ofSeconds(3), view.holders().get(Holder.VENDOR));
    }

    @Test
    void thePartsFollowOneAnotherAndSumToTheWholeExactly() {
        // Given
        UUID question = ask(first, AskedOf.REQUESTER, micros(1_234_567));
        ask(second, AskedOf.VENDOR, micros(2_345_679));
        answer(question, micros(987_654_321));

        // When
        ClockView view = view(micros(5_000_000_003L));

        // Then
        assertEquals(BEGIN, view.openedAt());
        assertEquals(Duration.ofNanos(5_000_000_003_000L), view.elapsed());
        assertWhole(view);
    }

    @Test
    void theClockStopsForGoodWhenTheCaseEnds() {
        // Given
        ask(first, AskedOf.REQUESTER, seconds(10));
        approvalCase.expire(seconds(30));

        // When
        ClockView view = view(seconds(1_000));

        // Then
        assertNull(view.holder());
        assertEquals(seconds(30).at(), view.endedAt());
        assertEquals(Duration.ofSeconds(30), view.elapsed());
        assertWhole(view);
    }

    @Test
    void aClockThatIsBehindTakesNoTimeAway() {
        // Given
        ask(first, AskedOf.VENDOR, seconds(10));
        ask(second, AskedOf.VENDOR, seconds(20));

        // When
        ClockView view = view(seconds(15));

        // Then
        assertEquals(Duration.ofSeconds(20), view.elapsed());
        assertWhole(view);
    }

    private static void assertWhole(ClockView view) {
        Instant end = view.openedAt();
        for (ClockView.Interval interval : view.intervals()) {
            assertEquals(end, interval.from(), "a gap or an overlap");
            end = interval.until();
        }
        assertEquals(view.openedAt().plus(view.elapsed()), end);
        Duration sum = view.holders().values().stream().reduce(Duration.ZERO, Duration::plus);
        assertEquals(view.elapsed(), sum);
    }

    private UUID ask(UUID task, AskedOf of, Moment at) {
        UUID question = UUID.randomUUID();
        approvalCase.claim(task, REVIEWER, at);
        approvalCase.inquiry().ask(task, new Asking(of, "Where is it kept?"), question, null, REVIEWER, at);
        return question;
    }

    private void answer(UUID question, Moment at) {
        approvalCase.inquiry().answer(new RequestEvent.Answered(REQUEST, question, "Here.", MIA, at.at()), at);
    }

    private ClockView view(Moment at) {
        return ClockView.of(approvalCase, at.at());
    }

    private static Moment seconds(long later) {
        return micros(later * 1_000_000);
    }

    private static Moment micros(long later) {
        return new Moment(BEGIN.plus(Duration.ofNanos(later * 1_000)), CALENDAR);
    }

    private static ApprovalCase opened(Plan plan) {
        RequestContent content = SampleRequests.content("Orbit Surveys", "1200.00", false);
        Submission submission = Submission.of(new RequestEvent.Submitted(REQUEST, 1001, 1, content, MIA, BEGIN));
        ApprovalCase opened = new ApprovalCase(UUID.randomUUID(), submission, plan, null, BEGIN);
        opened.open(new Moment(BEGIN, CALENDAR));
        return opened;
    }
}
