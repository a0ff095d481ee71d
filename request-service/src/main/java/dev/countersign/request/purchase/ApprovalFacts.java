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
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// What approval-service tells about the case of a request. From it follow the request's status, its steps
/// and the rest of its timeline.
@ApplicationScoped
class ApprovalFacts implements EventHandler {
    private final InboxReader reader;
    private final Requests requests;
    private final QuestionFacts questions;
    private final Timeline timeline;

    ApprovalFacts(InboxReader reader, Requests requests, QuestionFacts questions, Timeline timeline) {
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
        switch (event) {
            case CaseEvent fact -> apply(fact);
            case DelegationEvent e -> {
                // Who stands in for whom is not part of what becomes of a request.
            }
            case RequestEvent other ->
                throw new IllegalArgumentException("An event of requests has no place on " + Topics.APPROVALS + ".");
            case RecordEvent other ->
                throw new IllegalArgumentException("An event of the record has no place on " + Topics.APPROVALS + ".");
        }
        requests.flushAndForget();
    }

    private void apply(CaseEvent fact) {
        PurchaseRequest request = request(fact.requestId());
        Told told = CaseTold.of(fact);
        switch (fact) {
            case CaseEvent.Opened opened -> opened(request, opened);
            case CaseEvent.TaskQueued queued -> step(queued.task()).queued(queued);
            case CaseEvent.TaskClaimed claimed -> step(claimed.task()).claimed(claimed.by(), claimed.onBehalfOf());
            case CaseEvent.TaskReleased released -> step(released.task()).released();
            case CaseEvent.TaskCompleted completed -> step(completed.task()).completed(completed);
            case CaseEvent.TaskDispensed dispensed -> {
                step(dispensed.task()).noLongerRequired();
                questions.endOf(request, List.of(dispensed.task()), dispensed.dispensedAt());
            }
            case CaseEvent.Revised revised -> revised(request, revised);
            case CaseEvent.Decided decided -> told = decided(request, decided, told);
            case CaseEvent.Cancelled cancelled -> close(request, cancelled.cancelledAt());
            case CaseEvent.Expiring e -> {
                // Nothing has changed yet; the story tells it.
            }
            case CaseEvent.Expired expired -> told = expired(request, expired, told);
            case HandoverEvent handover -> apply(handover);
            case QuestionEvent question -> questions.apply(request, question);
            case FindingEvent e -> {
                // Whatever the request has come to by then, it stays there; the story tells it.
            }
        }
        timeline.tell(fact.requestId(), fact.occurredAt(), told);
        request.held(requests.stepsOf(fact.requestId()), fact.occurredAt());
    }

    private void apply(HandoverEvent fact) {
        RequestStep step = step(fact.task());
        switch (fact) {
            case HandoverEvent.Reassigned reassigned -> step.reassigned(reassigned.to());
            case HandoverEvent.Forwarded forwarded -> step.forwarded(forwarded);
            case HandoverEvent.Escalated escalated -> step.escalated(escalated.to());
        }
    }

    /// The steps of a further case take the place of those that were shown.
    private void opened(PurchaseRequest request, CaseEvent.Opened opened) {
        request.caseOpened(numbered(opened.revision()), opened.openedAt());
        requests.stepsOf(opened.requestId()).forEach(RequestStep::ofEarlierCase);
        int place = 0;
        for (PlannedStep planned : opened.plan()) {
            requests.add(new RequestStep(opened.requestId(), place++, planned));
        }
    }

    /// The case goes on with what is asked for now. What is dropped is told after it, step by step.
    private void revised(PurchaseRequest request, CaseEvent.Revised revised) {
        int place = requests.stepsOf(revised.requestId()).size();
        for (PlannedStep planned : revised.plan()) {
            Optional<RequestStep> known = requests.step(planned.task().taskId());
            if (known.isPresent()) {
                known.get().planned(planned);
            } else {
                requests.add(new RequestStep(revised.requestId(), place++, planned));
            }
        }
        revised.stale().forEach(task -> step(task).stale());
        revised.heldBack().forEach(task -> step(task).heldBack());
        questions.endOf(request, revised.heldBack(), revised.revisedAt());
    }

    /// @return what the story says of it: an answer to what was changed or taken back meanwhile is none to
    ///     what is asked for now
    private Told decided(PurchaseRequest request, CaseEvent.Decided decided, Told told) {
        int of = numbered(decided.revision());
        ContentForm about = requests.revision(request.id(), of)
                .map(RequestRevision::content)
                .orElseThrow(() -> new IllegalStateException("There is no revision " + of + " to decide on."));
        boolean answers = request.decided(decided, of, about);
        close(request, decided.decidedAt());
        return answers ? told : told.saying(decided.decision() + " (revision " + of + "): " + decided.reason());
    }

    private Told expired(PurchaseRequest request, CaseEvent.Expired expired, Told told) {
        int of = numbered(expired.revision());
        boolean ends = request.expired(of, expired.expiredAt());
        close(request, expired.expiredAt());
        return ends ? told : told.saying("revision " + of);
    }

    private void close(PurchaseRequest request, Instant at) {
        requests.stepsOf(request.id()).forEach(RequestStep::noLongerRequired);
        questions.end(request, at);
    }

    /// Events from before there were several revisions are about the first.
    private static int numbered(@Nullable Integer revision) {
        return revision == null ? 1 : revision;
    }

    private PurchaseRequest request(UUID id) {
        return requests.findByIdOptional(id)
                .orElseThrow(() -> new IllegalStateException("There is no request " + id + " to decide on."));
    }

    private RequestStep step(TaskRef task) {
        return requests.step(task.taskId())
                .orElseThrow(() -> new IllegalStateException("There is no step for the task " + task.taskId() + "."));
    }
}
