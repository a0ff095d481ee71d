package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.MIA;

import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.policy.Policy;
import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request of Mia's on its way through the policy that ships, for tests that tell a story: everybody does what they
/// do
/// at the moment that the stage is at.
final class Stage {
    static final Policy SHIPPED = Policy.read(shipped());

    /// Eight hours a day, Monday to Friday.
    static final BusinessCalendar CALENDAR = new BusinessCalendar(
            ZoneOffset.UTC,
            LocalTime.of(8, 0),
            LocalTime.of(16, 0),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            day -> false);

    /// A Monday, when work begins.
    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    private final RequestEvent.Submitted submitted;
    private final List<CaseEvent> told = new ArrayList<>();
    private Instant at = MONDAY;
    private int revision = 1;
    private ApprovalCase approvalCase;

    Stage(RequestContent content) {
        submitted = new RequestEvent.Submitted(UUID.randomUUID(), 1001, 1, content, MIA, MONDAY);
        approvalCase = new ApprovalCase(UUID.randomUUID(), Submission.of(submitted), plan(content), null, MONDAY);
        told.addAll(approvalCase.open(now()));
    }

    static Actor of(Person person, String... teams) {
        return new Actor(person, Set.of(teams), false);
    }

    static Plan plan(RequestContent content) {
        return Plan.of(1, SHIPPED, content, UUID::randomUUID);
    }

    Stage later(Duration time) {
        at = at.plus(time);
        return this;
    }

    List<CaseEvent> claim(String step, Actor by) {
        return tell(approvalCase.claim(task(step).id(), by, now()));
    }

    List<CaseEvent> complete(Task task, TaskOutcome outcome, Actor by) {
        if (!task.isHeldBy(by.person())) {
            tell(approvalCase.claim(task.id(), by, now()));
        }
        Completion completion = new Completion(
                outcome,
                "Because.",
                outcome.name().endsWith("CONDITIONS") ? List.of("Keep it small.") : List.of(),
                outcome.positive() ? null : new Offer("Another product", null, null));
        return tell(approvalCase.complete(task.id(), completion, by, now()));
    }

    /// Ends the step well.
    List<CaseEvent> agree(String step, Actor by) {
        return agree(task(step), by);
    }

    /// Ends the task well.
    List<CaseEvent> agree(Task task, Actor by) {
        return complete(task, task.kind() == TaskKind.REVIEW ? TaskOutcome.CLEARED : TaskOutcome.APPROVED, by);
    }

    UUID ask(String step, AskedOf of, Actor by) {
        UUID question = UUID.randomUUID();
        tell(approvalCase
                .inquiry()
                .ask(task(step).id(), new Asking(of, "Where is it kept?"), question, null, by, now()));
        return question;
    }

    List<CaseEvent> answer(UUID question) {
        RequestEvent.Answered answered =
                new RequestEvent.Answered(submitted.requestId(), question, "In Frankfurt.", MIA, at);
        return tell(approvalCase.inquiry().answer(answered, now()));
    }

    List<CaseEvent> revise(RequestContent content) {
        return tell(approvalCase.revise(revised(content), plan(content), now()));
    }

    /// After the answer: a further case.
    List<CaseEvent> amend(RequestContent content) {
        approvalCase =
                new ApprovalCase(UUID.randomUUID(), Submission.of(revised(content)), plan(content), approvalCase, at);
        return tell(approvalCase.open(now()));
    }

    private RequestEvent.Revised revised(RequestContent content) {
        revision++;
        return new RequestEvent.Revised(submitted.requestId(), 1001, revision, content, MIA, null, at);
    }

    private List<CaseEvent> tell(List<CaseEvent> events) {
        told.addAll(events);
        return events;
    }

    /// The task of a step that has one, or the last of several.
    Task task(String step) {
        return approvalCase.tasks().stream()
                .filter(task -> task.step().equals(step))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    Task task(String step, String team) {
        return approvalCase.tasks().stream()
                .filter(task -> task.step().equals(step) && task.team().equals(team))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    TaskStatus status(String step) {
        return task(step).status();
    }

    ApprovalCase approvalCase() {
        return approvalCase;
    }

    List<CaseEvent> told() {
        return told;
    }

    <E extends CaseEvent> List<E> told(Class<E> type) {
        return told.stream().filter(type::isInstance).map(type::cast).toList();
    }

    Moment now() {
        return new Moment(at, CALENDAR);
    }

    private static String shipped() {
        try (@Nullable InputStream file = Stage.class.getResourceAsStream("/policy/shipped.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
