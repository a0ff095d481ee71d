package dev.countersign.approval.cases;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.TaskRef;
import org.jspecify.annotations.Nullable;

/// What an event says of the task that it is about and of who has done it.
///
/// @param task null when it is about the case as a whole
/// @param by null when it came by itself, or from the request
/// @param onBehalfOf whose delegate they are there; null when they acted for themselves
record Trace(
        @Nullable TaskRef task,
        @Nullable Person by,
        @Nullable Person onBehalfOf) {
    private static final Trace OF_NOBODY = new Trace(null, null, null);

    static Trace of(CaseEvent event) {
        return switch (event) {
            case HandoverEvent handover -> of(handover);
            case QuestionEvent question -> of(question);
            case FindingEvent finding -> of(finding);
            case CaseEvent.TaskQueued e -> byItself(e.task());
            case CaseEvent.TaskClaimed e -> new Trace(e.task(), e.by(), e.onBehalfOf());
            case CaseEvent.TaskReleased e -> new Trace(e.task(), e.by(), e.onBehalfOf());
            case CaseEvent.TaskCompleted e -> new Trace(e.task(), e.by(), e.onBehalfOf());
            case CaseEvent.TaskDispensed e -> byItself(e.task());
            case CaseEvent.Decided e -> new Trace(null, e.decidedBy(), e.onBehalfOf());
            case CaseEvent.Opened e -> OF_NOBODY;
            case CaseEvent.Revised e -> OF_NOBODY;
            case CaseEvent.Cancelled e -> OF_NOBODY;
            case CaseEvent.Expiring e -> OF_NOBODY;
            case CaseEvent.Expired e -> OF_NOBODY;
        };
    }

    private static Trace of(HandoverEvent event) {
        return switch (event) {
            case HandoverEvent.Reassigned e -> new Trace(e.task(), e.by(), e.onBehalfOf());
            case HandoverEvent.Forwarded e -> new Trace(e.task(), e.by(), e.onBehalfOf());
            case HandoverEvent.Escalated e -> byItself(e.task());
        };
    }

    private static Trace of(QuestionEvent event) {
        return switch (event) {
            case QuestionEvent.Asked e -> new Trace(e.task(), e.by(), e.onBehalfOf());
            case QuestionEvent.Answered e -> new Trace(e.task(), e.by(), null);
            case QuestionEvent.TakenBack e -> new Trace(e.task(), e.by(), e.onBehalfOf());
        };
    }

    private static Trace of(FindingEvent event) {
        return switch (event) {
            case FindingEvent.Raised e -> new Trace(e.task(), e.by(), e.onBehalfOf());
            case FindingEvent.Remediated e -> new Trace(e.task(), e.by(), e.onBehalfOf());
            case FindingEvent.Accepted e -> new Trace(e.task(), e.by(), e.onBehalfOf());
            case FindingEvent.Reopened e -> byItself(e.task());
        };
    }

    private static Trace byItself(TaskRef task) {
        return new Trace(task, null, null);
    }
}
