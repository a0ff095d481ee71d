package dev.countersign.system.history;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.EventType;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.contracts.TaskRef;
import dev.countersign.contracts.Topics;
import dev.countersign.system.Products;
import dev.countersign.system.history.History.CaughtLetter;
import dev.countersign.system.history.History.Ending;
import dev.countersign.system.history.History.Fact;
import dev.countersign.system.history.History.Inbox;
import dev.countersign.system.history.History.Letter;
import dev.countersign.system.history.History.Parked;
import dev.countersign.system.history.History.Post;
import dev.countersign.system.history.History.Repeated;
import dev.countersign.system.history.History.StoredCase;
import dev.countersign.system.history.History.StoredDelegation;
import dev.countersign.system.history.History.StoredMail;
import dev.countersign.system.history.History.StoredNotice;
import dev.countersign.system.history.History.StoredRequest;
import dev.countersign.system.history.History.StoredTask;
import dev.countersign.system.history.History.StoryEntry;
import dev.countersign.system.history.History.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A history in which all is well: one request approved, one refused, one withdrawn, and those of {@link SoundLives}.
/// Each part of it can be doctored before {@link #history}.
final class SoundHistory {
    static final Person MIA = new Person("mia", "Mia Brandt", "mia@example.com", "Brand Marketing");
    static final Person SAM = new Person("sam", "Sam Rivera", "sam@example.com", "IT Security");
    static final Person IVAN = new Person("ivan", "Ivan Petrov", "ivan@example.com", "IT");
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    final UUID approved = UUID.randomUUID();
    final UUID refused = UUID.randomUUID();
    final UUID withdrawn = UUID.randomUUID();
    final UUID changed = UUID.randomUUID();
    final UUID expired = UUID.randomUUID();
    final List<Submission> submissions = new ArrayList<>();
    final List<Ending> endings = new ArrayList<>();
    final List<Repeated> repeated = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    final List<StoredRequest> requests = new ArrayList<>();
    final List<StoredCase> cases = new ArrayList<>();
    final List<StoredTask> tasks = new ArrayList<>();
    final List<StoredDelegation> delegations = new ArrayList<>();
    final List<StoredMail> mails = new ArrayList<>();
    final List<CaughtLetter> letters = new ArrayList<>();
    final List<StoryEntry> story = new ArrayList<>();
    final List<StoredNotice> notices = new ArrayList<>();
    final SoundLedgers ledgers = new SoundLedgers();
    final Received byRequests = new Received("request-service", Set.of(Topics.APPROVALS));
    final Received byApprovals = new Received("approval-service", Set.of(Topics.REQUESTS));
    final Received byNotifications = new Received("notification-service", Set.of(Topics.REQUESTS, Topics.APPROVALS));

    SoundHistory() {
        approve();
        refuse();
        withdraw();
        new SoundLives(this).tell();
        submissions.add(new Submission("Never answered", Set.of()));
        UUID mail = UUID.randomUUID();
        mails.add(new StoredMail(mail, MIA.email(), "SENT"));
        letters.add(new CaughtLetter(mail, MIA.email()));
        letters.add(new CaughtLetter(mail, MIA.email()));
        mails.add(new StoredMail(UUID.randomUUID(), SAM.email(), "FAILED"));
        repeated.add(new Repeated("mia", "POST /api/requests", Set.of("201 " + approved)));
    }

    /// What one service has received.
    static final class Received {
        final String consumer;
        final Set<String> topics;
        final List<UUID> applied = new ArrayList<>();
        final List<Parked> parked = new ArrayList<>();
        final List<Letter> letters = new ArrayList<>();

        Received(String consumer, Set<String> topics) {
            this.consumer = consumer;
            this.topics = topics;
        }

        Inbox inbox() {
            return new Inbox(consumer, topics, applied, parked, letters);
        }
    }

    History history() {
        return new History(
                submissions,
                endings,
                repeated,
                facts,
                requests,
                cases,
                tasks,
                delegations,
                story,
                notices,
                List.of(byRequests.inbox(), byApprovals.inbox(), byNotifications.inbox()),
                new Post(mails, letters),
                ledgers.ledgers());
    }

    List<Finding> findings() {
        return new Invariants(history()).all();
    }

    /// The records about one request on one topic, in their order.
    List<Fact> factsOf(UUID request, String topic) {
        return facts.stream()
                .filter(fact -> fact.topic().equals(topic)
                        && Topic.envelope(fact).aggregateId().equals(request))
                .toList();
    }

    /// A fact that is published, and applied with all its effects by everybody.
    void tell(DomainEvent event) {
        publish(event);
        ledgers.hear(event);
        UUID id = Topic.envelope(facts.getLast()).id();
        boolean ofRequest = event instanceof RequestEvent;
        (ofRequest ? byApprovals : byRequests).applied.add(id);
        byNotifications.applied.add(id);
        if (!Effects.storyKind(event).isEmpty()) {
            story.add(new StoryEntry(event.requestId(), Effects.storyKind(event)));
        }
        if (!Effects.noticeKind(event).isEmpty()) {
            notices.add(new StoredNotice(event.requestId(), Effects.noticeKind(event)));
        }
    }

    /// A fact that nobody has read yet.
    void publish(DomainEvent event) {
        EventType type = EventType.of(event);
        long version = factsOf(event.requestId(), type.topic()).size() + 1L;
        Envelope envelope = new Envelope(
                UUID.randomUUID(), type.typeName(), "/request-service", event.requestId(), version, event.occurredAt());
        int partition = Math.floorMod(event.requestId().hashCode(), Topics.PARTITIONS);
        facts.add(new Fact(type.topic(), partition, facts.size(), Optional.of(envelope), Optional.of(event)));
    }

    private void approve() {
        TaskRef review = new TaskRef(UUID.randomUUID(), "security", TaskKind.REVIEW, "team:security");
        TaskRef approval = new TaskRef(UUID.randomUUID(), "it-approval", TaskKind.APPROVAL, "team:it-approval");
        submit(approved, review, approval);
        end(approved, review, SAM, TaskOutcome.CLEARED);
        queue(approved, approval);
        end(approved, approval, IVAN, TaskOutcome.APPROVED);
        decide(approved, Decision.APPROVED, IVAN);
        store(approved, "APPROVED", 1, 1);
    }

    private void refuse() {
        TaskRef review = new TaskRef(UUID.randomUUID(), "security", TaskKind.REVIEW, "team:security");
        TaskRef approval = new TaskRef(UUID.randomUUID(), "it-approval", TaskKind.APPROVAL, "team:it-approval");
        submit(refused, review, approval);
        end(refused, review, SAM, TaskOutcome.REFUSED);
        decide(refused, Decision.REJECTED, SAM);
        store(refused, "REJECTED", 1, 1);
        tasks.add(new StoredTask(approval.taskId(), refused, "NO_LONGER_REQUIRED", null, null));
    }

    private void withdraw() {
        TaskRef review = new TaskRef(UUID.randomUUID(), "security", TaskKind.REVIEW, "team:security");
        submit(withdrawn, review, review);
        tell(new RequestEvent.Withdrawn(withdrawn, MIA, "Found another way.", NOON));
        tell(new CaseEvent.Cancelled(withdrawn, withdrawn, NOON));
        requests.add(new StoredRequest(withdrawn, "Product of " + withdrawn, "WITHDRAWN", 2));
        cases.add(new StoredCase(withdrawn, 1, "CANCELLED", 3));
        tasks.add(new StoredTask(review.taskId(), withdrawn, "CANCELLED", null, null));
    }

    private void submit(UUID request, TaskRef review, TaskRef approval) {
        tell(new RequestEvent.Submitted(request, 1001, 1, Products.number(0), MIA, NOON));
        PlannedStep first = new PlannedStep(review, List.of(), null, null);
        PlannedStep second = new PlannedStep(approval, List.of("security"), null, null);
        List<PlannedStep> plan = review.equals(approval) ? List.of(first) : List.of(first, second);
        tell(new CaseEvent.Opened(request, request, Lane.STANDARD, 1, plan, 1, NOON));
        queue(request, review);
        submissions.add(new Submission("Product of " + request, Set.of(request)));
    }

    private void queue(UUID request, TaskRef task) {
        tell(new CaseEvent.TaskQueued(request, request, task, "A product", MIA, NOON, NOON));
    }

    private void end(UUID request, TaskRef task, Person by, TaskOutcome outcome) {
        tell(new CaseEvent.TaskClaimed(request, request, task, by, null, NOON));
        Offer offer = outcome.positive() ? null : new Offer("Another product", null, null);
        tell(new CaseEvent.TaskCompleted(
                request, request, task, outcome, "Because.", List.of(), offer, by, null, NOON));
        tasks.add(new StoredTask(task.taskId(), request, "DONE", outcome.name(), by.sub()));
        endings.add(new Ending(task.taskId(), by.sub(), outcome));
    }

    private void decide(UUID request, Decision decision, Person by) {
        Offer offer = decision == Decision.REJECTED ? new Offer("Another product", null, null) : null;
        tell(new CaseEvent.Decided(
                request, request, decision, "A product", MIA, "Because.", List.of(), offer, by, null, 1, NOON));
    }

    /// @param events how many request-service has told
    private void store(UUID request, String status, int round, long events) {
        requests.add(new StoredRequest(request, "Product of " + request, status, events));
        storeCase(request, round, status);
    }

    /// The case of the request that has ended last, as it is stored.
    void storeCase(UUID request, int round, String status) {
        cases.add(new StoredCase(
                request, round, status, factsOf(request, Topics.APPROVALS).size()));
    }
}
