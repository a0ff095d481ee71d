package dev.countersign.request.purchase;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.TaskRef;
import dev.countersign.request.timeline.TimelineEntry.Kind;
import dev.countersign.request.timeline.Told;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the story of a request says of each thing that happened to its case. Codes stay codes here; {@link
/// StoryLine} has the words for people.
final class CaseTold {
    private CaseTold() {}

    static Told of(CaseEvent fact) {
        return switch (fact) {
            case CaseEvent.Opened e -> Told.of(Kind.CASE_OPENED, null);
            case CaseEvent.TaskQueued e -> Told.of(Kind.TASK_QUEUED, e.task().step(), null);
            case CaseEvent.TaskClaimed e ->
                new Told(Kind.TASK_CLAIMED, e.by(), e.onBehalfOf(), e.task().step(), null);
            case CaseEvent.TaskReleased e ->
                new Told(Kind.TASK_RELEASED, e.by(), e.onBehalfOf(), e.task().step(), null);
            case CaseEvent.TaskCompleted e ->
                new Told(Kind.TASK_COMPLETED, e.by(), e.onBehalfOf(), e.task().step(), e.outcome() + ": " + e.reason());
            case CaseEvent.TaskDispensed e ->
                Told.of(Kind.TASK_DISPENSED, e.task().step(), e.because().name());
            case CaseEvent.Revised e -> Told.of(Kind.CASE_REVISED, e.revision() + ": " + steps(e));
            case CaseEvent.Decided e ->
                new Told(Kind.DECIDED, e.decidedBy(), e.onBehalfOf(), null, e.decision() + ": " + e.reason());
            case CaseEvent.Cancelled e -> Told.of(Kind.CASE_CANCELLED, null);
            case CaseEvent.Expiring e ->
                Told.of(Kind.CASE_EXPIRING, e.expiresAt().toString());
            case CaseEvent.Expired e -> Told.of(Kind.CASE_EXPIRED, null);
            case HandoverEvent e -> of(e);
            case QuestionEvent e -> of(e);
            case FindingEvent e -> of(e);
        };
    }

    private static Told of(HandoverEvent fact) {
        return switch (fact) {
            case HandoverEvent.Reassigned e ->
                new Told(
                        Kind.TASK_REASSIGNED, e.by(), e.onBehalfOf(), e.task().step(), said(e.to().name(), e.reason()));
            case HandoverEvent.Forwarded e ->
                new Told(
                        Kind.TASK_FORWARDED,
                        e.by(),
                        e.onBehalfOf(),
                        e.task().step(),
                        said(e.task().team(), e.reason()));
            case HandoverEvent.Escalated e ->
                Told.of(Kind.TASK_ESCALATED, e.task().step(), e.to());
        };
    }

    private static Told of(QuestionEvent fact) {
        return switch (fact) {
            case QuestionEvent.Asked e ->
                new Told(
                        Kind.INFORMATION_REQUESTED,
                        e.by(),
                        e.onBehalfOf(),
                        e.task().step(),
                        said(e.of().name(), e.question()));
            case QuestionEvent.Answered e ->
                new Told(Kind.INFORMATION_RECEIVED, e.by(), null, e.task().step(), said(e.of().name(), e.answer()));
            case QuestionEvent.TakenBack e ->
                new Told(
                        Kind.INFORMATION_NOT_NEEDED,
                        e.by(),
                        e.onBehalfOf(),
                        e.task().step(),
                        e.of().name());
        };
    }

    private static Told of(FindingEvent fact) {
        String step = fact.task().step();
        String words = FindingTold.of(fact).text();
        return switch (fact) {
            case FindingEvent.Raised e -> new Told(Kind.FINDING_RAISED, e.by(), e.onBehalfOf(), step, words);
            case FindingEvent.Remediated e -> new Told(Kind.FINDING_REMEDIATED, e.by(), e.onBehalfOf(), step, words);
            case FindingEvent.Accepted e -> new Told(Kind.FINDING_ACCEPTED, e.by(), e.onBehalfOf(), step, words);
            case FindingEvent.Reopened e -> Told.of(Kind.FINDING_REOPENED, step, words);
        };
    }

    private static String steps(CaseEvent.Revised revised) {
        return revised.stale().stream().map(TaskRef::step).collect(Collectors.joining(", "));
    }

    private static String said(String code, @Nullable String words) {
        return words == null ? code : code + ": " + words;
    }
}
