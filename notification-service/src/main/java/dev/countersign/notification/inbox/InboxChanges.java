package dev.countersign.notification.inbox;

import dev.countersign.notification.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What events that came together change in inboxes, gathered in their order, so that the number of
/// statements does not grow with that of the events. What is told and settled by the same events is told as
/// settled.
///
/// It ends as if each event had been written by itself: within a {@link Part}, what is settled among the
/// notices that are stored goes before the new ones, and only a turn that is opened again has to see both, so
/// it ends the part.
public final class InboxChanges {
    private final List<Part> parts = new ArrayList<>();
    private Part last = begin();

    /// Unless the same audience was told the same already.
    public void post(Notice notice) {
        last.postings.putIfAbsent(Once.of(notice), new Posting(notice));
    }

    /// Nobody who was told of this task has anything to do about it any more.
    public void settleWork(UUID taskId, Instant at) {
        settle(Settles.WORK, taskId, at);
    }

    /// Nobody waits for an answer to this question any more.
    public void settleQuestion(UUID questionId, Instant at) {
        settle(Settles.QUESTION, questionId, at);
    }

    /// What was found is put right, or allowed: nobody has to see to it now.
    public void settleFinding(UUID findingId, Instant at) {
        settle(Settles.FINDING, findingId, at);
    }

    /// Nobody has anything to do about this request any more. What was found is not among it: it is seen to
    /// long after that.
    public void settleAll(UUID requestId, Instant at) {
        last.settledRequests.putIfAbsent(requestId, at);
        last.postings.values().stream()
                .filter(posting -> posting.notice.requestId().equals(requestId))
                .filter(posting -> Settles.WORK.includes(posting.notice.kind())
                        || Settles.QUESTION.includes(posting.notice.kind()))
                .forEach(posting -> posting.settle(at));
    }

    /// The task is back in its team's queue: its last turn goes on, and so does the escalation of that turn.
    /// Nobody is told a second time.
    public void reopenTurn(UUID taskId) {
        last.reopened = taskId;
        last = begin();
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    private void settle(Settles what, UUID subject, Instant at) {
        last.settled.putIfAbsent(new Subject(what, subject), at);
        last.postings.values().stream()
                .filter(posting -> posting.notice.subject().equals(subject) && what.includes(posting.notice.kind()))
                .forEach(posting -> posting.settle(at));
    }

    private Part begin() {
        Part begun = new Part();
        parts.add(begun);
        return begun;
    }

    /// What can be written together, and what follows then.
    static final class Part {
        private final Map<Once, Posting> postings = new LinkedHashMap<>();
        private final Map<Subject, Instant> settled = new LinkedHashMap<>();
        private final Map<UUID, Instant> settledRequests = new LinkedHashMap<>();
        private @Nullable UUID reopened;

        Collection<Posting> postings() {
            return postings.values();
        }

        /// Since when.
        Map<Subject, Instant> settled() {
            return settled;
        }

        /// Since when.
        Map<UUID, Instant> settledRequests() {
            return settledRequests;
        }

        /// The task whose turn goes on; null when none does.
        @Nullable
        UUID reopened() {
            return reopened;
        }
    }

    /// A notice that is about to be posted.
    static final class Posting {
        private final Notice notice;
        private @Nullable Instant settledAt;

        Posting(Notice notice) {
            this.notice = notice;
        }

        Notice notice() {
            return notice;
        }

        /// Null while it asks something of somebody.
        @Nullable
        Instant settledAt() {
            return settledAt;
        }

        private void settle(Instant at) {
            if (settledAt == null) {
                settledAt = at;
            }
        }
    }

    /// A task, a question or a finding.
    record Subject(Settles what, UUID id) {}

    /// What is told once, as the table has it.
    private record Once(UUID subject, Notice.Kind kind, String audience, Instant happenedAt) {
        static Once of(Notice notice) {
            return new Once(notice.subject(), notice.kind(), notice.audience().key(), notice.happenedAt());
        }
    }
}
