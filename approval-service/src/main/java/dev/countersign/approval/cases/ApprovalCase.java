package dev.countersign.approval.cases;

import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.RequestEvent;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/// The approval of one request: the aggregate, with its tasks. Its methods are what can happen to it; they return what
/// others must hear of, and every published event raises {@link #eventVersion} by one. Each of them changes that
/// number, so of two changes made to the same state only one is saved. It knows no database and no clock.
@Entity
@Table(name = "approval_case")
public class ApprovalCase {
    @Id
    private UUID id;

    @Column(name = "request_id", updatable = false)
    private UUID requestId;

    @Column(name = "request_number", updatable = false)
    private long requestNumber;

    @Version
    private long version;

    @Column(name = "event_version")
    private long eventVersion;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Lane lane;

    @Column(name = "policy_version", updatable = false)
    private int policyVersion;

    @Column(columnDefinition = "jsonb", updatable = false)
    @ColumnTransformer(write = "?::jsonb")
    @Convert(converter = Json.OfContent.class)
    private RequestContent content;

    @Embedded
    private Requester requester;

    @Column(name = "submitted_at", updatable = false)
    private Instant submittedAt;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @OneToMany(mappedBy = "approvalCase", cascade = CascadeType.PERSIST)
    @OrderBy("place")
    private List<Task> tasks = new ArrayList<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected ApprovalCase() {}

    ApprovalCase(UUID id, RequestEvent.Submitted submitted, Plan plan, Instant at) {
        this.id = id;
        this.requestId = submitted.requestId();
        this.requestNumber = submitted.number();
        this.status = CaseStatus.OPEN;
        this.lane = plan.lane();
        this.policyVersion = plan.policyVersion();
        this.content = submitted.content();
        this.requester = Requester.of(submitted.requester());
        this.submittedAt = submitted.submittedAt();
        this.openedAt = at;
        Label label = Label.of(submitted);
        for (Plan.Step step : plan.steps()) {
            tasks.add(new Task(this, tasks.size(), step, label));
        }
    }

    /// Says that the case exists, and gives the first steps to their teams.
    List<CaseEvent> open(BusinessCalendar calendar) {
        List<CaseEvent> events = new ArrayList<>();
        List<PlannedStep> plan = tasks.stream()
                .map(task -> new PlannedStep(task.ref(), task.after()))
                .toList();
        events.add(new CaseEvent.Opened(id, requestId, lane, policyVersion, plan, openedAt));
        queueReady(openedAt, calendar, events);
        return published(events);
    }

    /// Gives a task to the person. Nothing happens when they have it already.
    public List<CaseEvent> claim(UUID taskId, Actor by, Instant at) {
        Task task = taskFor(by, taskId);
        if (task.isHeldBy(by.person())) {
            return List.of();
        }
        task.claim(by.person(), at);
        return published(List.of(new CaseEvent.TaskClaimed(id, requestId, task.ref(), by.person(), at)));
    }

    /// Gives a task back to its team.
    public List<CaseEvent> release(UUID taskId, Actor by, Instant at) {
        Task task = taskFor(by, taskId);
        task.release(by.person());
        return published(List.of(new CaseEvent.TaskReleased(id, requestId, task.ref(), by.person(), at)));
    }

    /// Gives a task its one outcome. One refusal ends the case; a yes lets the next steps begin, and the last yes ends
    /// the case.
    ///
    /// @param calendar in which the targets of the next steps count
    public List<CaseEvent> complete(
            UUID taskId, Completion completion, Actor by, Instant at, BusinessCalendar calendar) {
        Task task = taskFor(by, taskId);
        task.complete(completion, by.person(), at);
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseEvent.TaskCompleted(
                id,
                requestId,
                task.ref(),
                completion.outcome(),
                completion.reason(),
                completion.conditions(),
                completion.offer(),
                by.person(),
                at));
        if (!completion.outcome().positive()) {
            openTasks().forEach(Task::dispense);
            events.add(decide(CaseAction.REJECT, Decision.REJECTED, completion, by.person(), at));
        } else if (openTasks().isEmpty()) {
            events.add(approve(completion, by.person(), at));
        } else {
            queueReady(at, calendar, events);
        }
        return published(events);
    }

    /// The requester took the request back. Once the case has ended with an answer, this changes nothing.
    List<CaseEvent> withdraw(Instant at) {
        CaseStatus next = CaseLifecycle.after(status, CaseAction.WITHDRAW);
        if (next == status) {
            return List.of();
        }
        status = next;
        endedAt = at;
        openTasks().forEach(Task::cancel);
        return published(List.of(new CaseEvent.Cancelled(id, requestId, at)));
    }

    /// Whether it was asked for by this person or on their behalf. The second is known by their address only.
    private boolean isOwnRequestOf(Person person) {
        return isOwnRequestOf(person, requester(), content);
    }

    static boolean isOwnRequestOf(Person person, Person requester, RequestContent content) {
        @Nullable Contact beneficiary = content.beneficiary();
        return requester.is(person)
                || (beneficiary != null && beneficiary.email().equalsIgnoreCase(person.email()));
    }

    /// Whether this person may know of the case: the requester, for whom they asked, their department, the teams of its
    /// tasks, stewards and
    /// auditors.
    public boolean mayBeSeenBy(Actor actor) {
        return actor.seesAll()
                || isOwnRequestOf(actor.person())
                || (requester.department() != null
                        && requester.department().equals(actor.person().department()))
                || tasks.stream().anyMatch(task -> actor.teams().contains(task.team()));
    }

    /// The version of the first of the events that the last command has returned.
    public long firstVersionOf(List<CaseEvent> events) {
        return eventVersion - events.size() + 1;
    }

    /// @throws CaseRefused.SelfApproval when it is their own request, or was made on their behalf
    /// @throws CaseRefused.NotYourTeam when they are not in the task's team
    private Task taskFor(Actor by, UUID taskId) {
        Task task = task(taskId);
        if (isOwnRequestOf(by.person())) {
            throw new CaseRefused.SelfApproval();
        }
        if (!by.teams().contains(task.team())) {
            throw new CaseRefused.NotYourTeam(task.team());
        }
        return task;
    }

    private void queueReady(Instant at, BusinessCalendar calendar, List<CaseEvent> events) {
        for (Task task : tasks) {
            if (task.status() == TaskStatus.WAITING && task.after().stream().allMatch(this::isDone)) {
                Instant due = task.queue(at, calendar);
                events.add(new CaseEvent.TaskQueued(
                        id, requestId, task.ref(), task.label().title(), requester(), at, due));
            }
        }
    }

    private boolean isDone(String step) {
        return tasks.stream()
                .filter(task -> task.step().equals(step))
                .allMatch(task -> task.status() == TaskStatus.DONE);
    }

    private CaseEvent approve(Completion last, Person by, Instant at) {
        return conditions().isEmpty()
                ? decide(CaseAction.APPROVE, Decision.APPROVED, last, by, at)
                : decide(CaseAction.APPROVE_WITH_CONDITIONS, Decision.APPROVED_WITH_CONDITIONS, last, by, at);
    }

    private CaseEvent decide(CaseAction action, Decision decision, Completion last, Person by, Instant at) {
        status = CaseLifecycle.after(status, action);
        endedAt = at;
        List<String> conditions = decision == Decision.REJECTED ? List.of() : conditions();
        return new CaseEvent.Decided(
                id,
                requestId,
                decision,
                tasks.getFirst().label().title(),
                requester(),
                last.reason(),
                conditions,
                last.offer(),
                by,
                at);
    }

    private List<CaseEvent> published(List<CaseEvent> events) {
        eventVersion += events.size();
        return events;
    }

    private List<String> conditions() {
        return tasks.stream().flatMap(task -> task.conditions().stream()).toList();
    }

    private List<Task> openTasks() {
        return tasks.stream().filter(task -> task.status().isOpen()).toList();
    }

    /// @throws CaseRefused.Unknown when it is no task of this case
    Task task(UUID taskId) {
        return tasks.stream()
                .filter(task -> task.id().equals(taskId))
                .findFirst()
                .orElseThrow(() -> new CaseRefused.Unknown(taskId));
    }

    List<Task> tasks() {
        return List.copyOf(tasks);
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    long requestNumber() {
        return requestNumber;
    }

    CaseStatus status() {
        return status;
    }

    Lane lane() {
        return lane;
    }

    int policyVersion() {
        return policyVersion;
    }

    RequestContent content() {
        return content;
    }

    Person requester() {
        return requester.toPerson();
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
