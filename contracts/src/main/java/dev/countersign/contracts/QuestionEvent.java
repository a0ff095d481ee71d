package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question that the holder of a task has, without which they cannot go on. A task has at most one that is open.
public sealed interface QuestionEvent extends CaseEvent {

    UUID questionId();

    TaskRef task();

    /// The work on the task waits for an answer.
    ///
    /// @param of who is to give it
    /// @param onBehalfOf whose delegate asks; absent when they ask for themselves
    /// @param expiresAt when the case ends unless the requester has answered; absent when it does not, and for
    ///     a vendor
    record Asked(
            UUID caseId,
            UUID requestId,
            TaskRef task,
            UUID questionId,
            AskedOf of,
            String question,
            String title,
            Person requester,
            Person by,
            @Nullable Person onBehalfOf,
            @Nullable Instant expiresAt,
            Instant askedAt)
            implements QuestionEvent {
        public Asked {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(task, "task");
            requireNonNull(questionId, "questionId");
            requireNonNull(of, "of");
            requireNonNull(question, "question");
            requireNonNull(title, "title");
            requireNonNull(requester, "requester");
            requireNonNull(by, "by");
            requireNonNull(askedAt, "askedAt");
        }

        @Override
        public Instant occurredAt() {
            return askedAt;
        }
    }

    /// There is an answer, and the work on the task goes on.
    ///
    /// @param by who gave it, or wrote it down for the vendor
    /// @param asker who has the task in hand
    /// @param dueAt when the task's target ends now; it stood still while the answer was awaited
    record Answered(
            UUID caseId,
            UUID requestId,
            TaskRef task,
            UUID questionId,
            AskedOf of,
            String answer,
            String title,
            Person by,
            Person asker,
            Instant dueAt,
            Instant answeredAt)
            implements QuestionEvent {
        public Answered {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(task, "task");
            requireNonNull(questionId, "questionId");
            requireNonNull(of, "of");
            requireNonNull(answer, "answer");
            requireNonNull(title, "title");
            requireNonNull(by, "by");
            requireNonNull(asker, "asker");
            requireNonNull(dueAt, "dueAt");
            requireNonNull(answeredAt, "answeredAt");
        }

        @Override
        public Instant occurredAt() {
            return answeredAt;
        }
    }

    /// Nobody waits for an answer any more: the holder goes on without, or gave the task back.
    ///
    /// @param dueAt when the task's target ends now
    record TakenBack(
            UUID caseId,
            UUID requestId,
            TaskRef task,
            UUID questionId,
            AskedOf of,
            Person by,
            @Nullable Person onBehalfOf,
            Instant dueAt,
            Instant takenBackAt)
            implements QuestionEvent {
        public TakenBack {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(task, "task");
            requireNonNull(questionId, "questionId");
            requireNonNull(of, "of");
            requireNonNull(by, "by");
            requireNonNull(dueAt, "dueAt");
            requireNonNull(takenBackAt, "takenBackAt");
        }

        @Override
        public Instant occurredAt() {
            return takenBackAt;
        }
    }
}
