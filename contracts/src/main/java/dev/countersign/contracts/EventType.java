package dev.countersign.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The published event types: the CloudEvents `type`, the topic, and the record that it decodes to.
public enum EventType {
    REQUEST_SUBMITTED("dev.countersign.request.submitted.v1", Topics.REQUESTS, RequestEvent.Submitted.class),
    REQUEST_REVISED("dev.countersign.request.revised.v1", Topics.REQUESTS, RequestEvent.Revised.class),
    REQUEST_ANSWERED("dev.countersign.request.answered.v1", Topics.REQUESTS, RequestEvent.Answered.class),
    REQUEST_WITHDRAWN("dev.countersign.request.withdrawn.v1", Topics.REQUESTS, RequestEvent.Withdrawn.class),
    REQUEST_COMMENTED("dev.countersign.request.commented.v1", Topics.REQUESTS, RequestEvent.Commented.class),
    CASE_OPENED("dev.countersign.case.opened.v1", Topics.APPROVALS, CaseEvent.Opened.class),
    TASK_QUEUED("dev.countersign.task.queued.v1", Topics.APPROVALS, CaseEvent.TaskQueued.class),
    TASK_CLAIMED("dev.countersign.task.claimed.v1", Topics.APPROVALS, CaseEvent.TaskClaimed.class),
    TASK_RELEASED("dev.countersign.task.released.v1", Topics.APPROVALS, CaseEvent.TaskReleased.class),
    TASK_COMPLETED("dev.countersign.task.completed.v1", Topics.APPROVALS, CaseEvent.TaskCompleted.class),
    TASK_DISPENSED("dev.countersign.task.dispensed.v1", Topics.APPROVALS, CaseEvent.TaskDispensed.class),
    TASK_REASSIGNED("dev.countersign.task.reassigned.v1", Topics.APPROVALS, HandoverEvent.Reassigned.class),
    TASK_FORWARDED("dev.countersign.task.forwarded.v1", Topics.APPROVALS, HandoverEvent.Forwarded.class),
    TASK_ESCALATED("dev.countersign.task.escalated.v1", Topics.APPROVALS, HandoverEvent.Escalated.class),
    INFORMATION_REQUESTED("dev.countersign.task.information-requested.v1", Topics.APPROVALS, QuestionEvent.Asked.class),
    INFORMATION_RECEIVED(
            "dev.countersign.task.information-received.v1", Topics.APPROVALS, QuestionEvent.Answered.class),
    INFORMATION_NOT_NEEDED(
            "dev.countersign.task.information-not-needed.v1", Topics.APPROVALS, QuestionEvent.TakenBack.class),
    FINDING_RAISED("dev.countersign.finding.raised.v1", Topics.APPROVALS, FindingEvent.Raised.class),
    FINDING_REMEDIATED("dev.countersign.finding.remediated.v1", Topics.APPROVALS, FindingEvent.Remediated.class),
    FINDING_ACCEPTED("dev.countersign.finding.accepted.v1", Topics.APPROVALS, FindingEvent.Accepted.class),
    FINDING_REOPENED("dev.countersign.finding.reopened.v1", Topics.APPROVALS, FindingEvent.Reopened.class),
    CASE_REVISED("dev.countersign.case.revised.v1", Topics.APPROVALS, CaseEvent.Revised.class),
    CASE_EXPIRING("dev.countersign.case.expiring.v1", Topics.APPROVALS, CaseEvent.Expiring.class),
    CASE_EXPIRED("dev.countersign.case.expired.v1", Topics.APPROVALS, CaseEvent.Expired.class),
    CASE_DECIDED("dev.countersign.case.decided.v1", Topics.APPROVALS, CaseEvent.Decided.class),
    CASE_CANCELLED("dev.countersign.case.cancelled.v1", Topics.APPROVALS, CaseEvent.Cancelled.class),
    RECORD_SIGNED("dev.countersign.record.signed.v1", Topics.RECORD, RecordEvent.Signed.class),
    DELEGATION_GRANTED("dev.countersign.delegation.granted.v1", Topics.APPROVALS, DelegationEvent.Granted.class),
    DELEGATION_REVOKED("dev.countersign.delegation.revoked.v1", Topics.APPROVALS, DelegationEvent.Revoked.class);

    private static final Map<String, EventType> BY_NAME =
            Stream.of(values()).collect(toUnmodifiableMap(EventType::typeName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            Stream.of(values()).collect(toUnmodifiableMap(EventType::recordType, Function.identity()));

    private final String typeName;
    private final String topic;
    private final Class<? extends DomainEvent> recordType;

    EventType(String typeName, String topic, Class<? extends DomainEvent> recordType) {
        this.typeName = typeName;
        this.topic = topic;
        this.recordType = recordType;
    }

    public String typeName() {
        return typeName;
    }

    public String topic() {
        return topic;
    }

    public Class<? extends DomainEvent> recordType() {
        return recordType;
    }

    /// Empty for a type that this build does not know: a newer producer may say more than we understand.
    public static Optional<EventType> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }

    public static EventType of(DomainEvent event) {
        EventType type = BY_RECORD.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "No event type is declared for " + event.getClass().getName());
        }
        return type;
    }
}
