package dev.countersign.request.purchase;

import dev.countersign.chassis.inbox.EventHandler;
import dev.countersign.chassis.inbox.InboxReader;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.RecordEvent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.Topics;
import dev.countersign.request.timeline.Timeline;
import dev.countersign.request.timeline.TimelineEntry.Kind;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// What approval-service tells about the case of a request. From it follow the request's status, its steps and the
/// rest of its timeline.
@ApplicationScoped
class ApprovalFacts implements EventHandler {
    private final InboxReader reader;
    private final Requests requests;
    private final Timeline timeline;

    ApprovalFacts(InboxReader reader, Requests requests, Timeline timeline) {
        this.reader = reader;
        this.requests = requests;
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
        requests.flush();
    }

    private void apply(CaseEvent fact) {
        switch (fact) {
            case CaseEvent.Opened opened -> opened(opened);
            case CaseEvent.TaskQueued queued -> {
                step(queued.task().taskId()).queued(queued);
                tell(queued, Kind.TASK_QUEUED, null, queued.task().step(), null);
            }
            case CaseEvent.TaskClaimed claimed -> {
                step(claimed.task().taskId()).claimed(claimed);
                tell(claimed, Kind.TASK_CLAIMED, claimed.by(), claimed.task().step(), null);
            }
            case CaseEvent.TaskReleased released -> {
                step(released.task().taskId()).released();
                tell(
                        released,
                        Kind.TASK_RELEASED,
                        released.by(),
                        released.task().step(),
                        null);
            }
            case CaseEvent.TaskCompleted completed -> {
                step(completed.task().taskId()).completed(completed);
                tell(
                        completed,
                        Kind.TASK_COMPLETED,
                        completed.by(),
                        completed.task().step(),
                        said(completed));
            }
            case CaseEvent.Decided decided -> {
                request(decided.requestId()).decided(decided);
                closeSteps(decided.requestId());
                tell(decided, Kind.DECIDED, decided.decidedBy(), null, decided.decision() + ": " + decided.reason());
            }
            case CaseEvent.Cancelled cancelled -> {
                closeSteps(cancelled.requestId());
                tell(cancelled, Kind.CASE_CANCELLED, null, null, null);
            }
            case CaseEvent.TaskDispensed e -> {}
            case CaseEvent.Revised e -> {}
            case CaseEvent.Expiring e -> {}
            case CaseEvent.Expired e -> {}
            case HandoverEvent e -> {}
            case QuestionEvent e -> {}
        }
    }

    private void opened(CaseEvent.Opened opened) {
        request(opened.requestId()).caseOpened(opened.openedAt());
        int place = 0;
        for (PlannedStep planned : opened.plan()) {
            requests.add(new RequestStep(opened.requestId(), place++, planned));
        }
        tell(opened, Kind.CASE_OPENED, null, null, null);
    }

    private void closeSteps(UUID requestId) {
        requests.stepsOf(requestId).forEach(RequestStep::noLongerRequired);
    }

    private static String said(CaseEvent.TaskCompleted completed) {
        return completed.outcome() + ": " + completed.reason();
    }

    private void tell(
            CaseEvent fact,
            Kind kind,
            dev.countersign.contracts.@org.jspecify.annotations.Nullable Person by,
            @org.jspecify.annotations.Nullable String step,
            @org.jspecify.annotations.Nullable String words) {
        timeline.tell(fact.requestId(), fact.occurredAt(), kind, by, step, words);
    }

    private PurchaseRequest request(UUID id) {
        return requests.findByIdOptional(id)
                .orElseThrow(() -> new IllegalStateException("There is no request " + id + " to decide on."));
    }

    private RequestStep step(UUID taskId) {
        return requests.step(taskId)
                .orElseThrow(() -> new IllegalStateException("There is no step for the task " + taskId + "."));
    }
}
