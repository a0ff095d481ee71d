package dev.countersign.request.purchase;

import dev.countersign.chassis.inbox.EventHandler;
import dev.countersign.chassis.inbox.InboxReader;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.RecordEvent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.TaskRef;
import dev.countersign.contracts.Topics;
import dev.countersign.request.timeline.Timeline;
import dev.countersign.request.timeline.Told;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// What approval-service tells about the case of a request. From it follow the request's status, its steps
/// and the rest of its timeline.
@ApplicationScoped
class ApprovalFacts implements EventHandler {
    private final InboxReader reader;
    private final Requests requests;
    private final Questions questions;
    private final Timeline timeline;

    ApprovalFacts(InboxReader reader, Requests requests, Questions questions, Timeline timeline) {
        this.reader = reader;
        this.requests = requests;
        this.questions = questions;
        this.timeline = timeline;
    }

    @Incoming("approvals")
    @Blocking(ordered = true)
    void read(ConsumerRecords<byte[], byte[]> records) {
        reader.read(records, this);
    }

    @Override
    public String topic() {
        return Topics.APPROVALS;
    }

    @Override
    public void apply(DomainEvent event) {
        apply(List.of(event));
    }

    @Override
    public void apply(List<DomainEvent> events) {
        List<CaseEvent> facts = events.stream().flatMap(ApprovalFacts::ofCases).toList();
        if (facts.isEmpty()) {
            return;
        }
        AtHand atHand = new AtHand(
                requests,
                questions,
                facts.stream().map(CaseEvent::requestId).distinct().toList());
        facts.forEach(fact -> apply(fact, atHand));
        requests.flushAndForget();
    }

    private static Stream<CaseEvent> ofCases(DomainEvent event) {
        return switch (event) {
            case CaseEvent fact -> Stream.of(fact);
            // Who stands in for whom is not part of what becomes of a request.
            case DelegationEvent e -> Stream.of();
            case RequestEvent other ->
                throw new IllegalArgumentException("An event of requests has no place on " + Topics.APPROVALS + ".");
            case RecordEvent other ->
                throw new IllegalArgumentException("An event of the record has no place on " + Topics.APPROVALS + ".");
        };
    }

    private void apply(CaseEvent fact, AtHand atHand) {
        PurchaseRequest request = atHand.request(fact.requestId());
        Told told = CaseTold.of(fact);
        switch (fact) {
            case CaseEvent.Opened opened -> opened(request, opened, atHand);
            case CaseEvent.TaskQueued queued ->
                step(queued, queued.task(), atHand).queued(queued);
            case CaseEvent.TaskClaimed claimed ->
                step(claimed, claimed.task(), atHand).claimed(claimed.by(), claimed.onBehalfOf());
            case CaseEvent.TaskReleased released ->
                step(released, released.task(), atHand).released();
            case CaseEvent.TaskCompleted completed ->
                step(completed, completed.task(), atHand).completed(completed);
            case CaseEvent.TaskDispensed dispensed -> {
                step(dispensed, dispensed.task(), atHand).noLongerRequired();
                QuestionFacts.endOf(request, List.of(dispensed.task()), dispensed.dispensedAt(), atHand);
            }
            case CaseEvent.Revised revised -> revised(request, revised, atHand);
            case CaseEvent.Decided decided -> told = decided(request, decided, told, atHand);
            case CaseEvent.Cancelled cancelled -> close(request, cancelled.cancelledAt(), atHand);
            case CaseEvent.Expiring e -> {
                // Nothing has changed yet; the story tells it.
            }
            case CaseEvent.Expired expired -> told = expired(request, expired, told, atHand);
            case HandoverEvent handover -> apply(handover, atHand);
            case QuestionEvent question -> QuestionFacts.apply(request, question, atHand);
            case FindingEvent e -> {
                // Whatever the request has come to by then, it stays there; the story tells it.
            }
        }
        timeline.tell(fact.requestId(), fact.occurredAt(), told);
        request.held(atHand.stepsOf(fact.requestId()), fact.occurredAt());
    }

    private static RequestStep step(CaseEvent fact, TaskRef task, AtHand atHand) {
        return atHand.step(fact.requestId(), task);
    }

    private static void apply(HandoverEvent fact, AtHand atHand) {
        RequestStep step = step(fact, fact.task(), atHand);
        switch (fact) {
            case HandoverEvent.Reassigned reassigned -> step.reassigned(reassigned.to());
            case HandoverEvent.Forwarded forwarded -> step.forwarded(forwarded);
            case HandoverEvent.Escalated escalated -> step.escalated(escalated.to());
        }
    }

    /// The steps of a further case take the place of those that were shown.
    private static void opened(PurchaseRequest request, CaseEvent.Opened opened, AtHand atHand) {
        request.caseOpened(numbered(opened.revision()), opened.openedAt());
        atHand.stepsOf(opened.requestId()).forEach(RequestStep::ofEarlierCase);
        int place = 0;
        for (PlannedStep planned : opened.plan()) {
            atHand.add(new RequestStep(opened.requestId(), place++, planned));
        }
    }

    /// The case goes on with what is asked for now. What is dropped is told after it, step by step.
    private static void revised(PurchaseRequest request, CaseEvent.Revised revised, AtHand atHand) {
        int place = atHand.stepsOf(revised.requestId()).size();
        for (PlannedStep planned : revised.plan()) {
            Optional<RequestStep> known =
                    atHand.find(revised.requestId(), planned.task().taskId());
            if (known.isPresent()) {
                known.get().planned(planned);
            } else {
                atHand.add(new RequestStep(revised.requestId(), place++, planned));
            }
        }
        revised.stale().forEach(task -> step(revised, task, atHand).stale());
        revised.heldBack().forEach(task -> step(revised, task, atHand).heldBack());
        QuestionFacts.endOf(request, revised.heldBack(), revised.revisedAt(), atHand);
    }

    /// @return what the story says of it: an answer to what was changed or taken back meanwhile is none to
    ///     what is asked for now
    private Told decided(PurchaseRequest request, CaseEvent.Decided decided, Told told, AtHand atHand) {
        int of = numbered(decided.revision());
        ContentForm about = requests.revision(request.id(), of)
                .map(RequestRevision::content)
                .orElseThrow(() -> new IllegalStateException("There is no revision " + of + " to decide on."));
        boolean answers = request.decided(decided, of, about);
        close(request, decided.decidedAt(), atHand);
        return answers ? told : told.saying(decided.decision() + " (revision " + of + "): " + decided.reason());
    }

    private static Told expired(PurchaseRequest request, CaseEvent.Expired expired, Told told, AtHand atHand) {
        int of = numbered(expired.revision());
        boolean ends = request.expired(of, expired.expiredAt());
        close(request, expired.expiredAt(), atHand);
        return ends ? told : told.saying("revision " + of);
    }

    private static void close(PurchaseRequest request, Instant at, AtHand atHand) {
        atHand.stepsOf(request.id()).forEach(RequestStep::noLongerRequired);
        QuestionFacts.end(request, at, atHand);
    }

    /// Events from before there were several revisions are about the first.
    private static int numbered(@Nullable Integer revision) {
        return revision == null ? 1 : revision;
    }
}
