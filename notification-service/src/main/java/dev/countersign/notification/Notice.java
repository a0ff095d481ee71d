package dev.countersign.notification;

import dev.countersign.contracts.Person;
import java.time.Instant;
import java.util.UUID;

/// One thing that one audience is told, ready to be shown in the app and to be sent.
///
/// @param requestId of a notice about a delegation, the delegation
/// @param subject what it is about: the task that waits for somebody, the question, the comment, the finding,
///     the delegation, otherwise the request
/// @param requester whose request or delegation it is
/// @param link where to do it, a path on the gateway
/// @param happenedAt by the clock of the service that said so
public record Notice(
        Audience audience,
        Kind kind,
        UUID requestId,
        UUID subject,
        Person requester,
        Texts texts,
        String link,
        Instant happenedAt) {

    public Notice {
        if (!link.startsWith("/") || link.startsWith("//")) {
            throw new IllegalArgumentException("A link of a notice stays on the gateway, unlike " + link);
        }
    }

    /// In the language of mail and REST.
    public String title() {
        return texts.english().title();
    }

    /// In the language of mail and REST.
    public String words() {
        return texts.english().words();
    }

    /// What a notice asks of its reader.
    public enum Kind {
        /// Your request has arrived; nothing to do.
        SUBMITTED("See your request"),
        /// A task waits for your team.
        YOUR_TURN("Open it"),
        /// Your request has its answer.
        DECIDED("See the answer"),
        /// Somebody said something about a request of yours, or that you watch, or to you.
        COMMENTED("Read it"),
        /// A task was given to you.
        ASSIGNED("Open it"),
        /// A task of another team is overdue, and you may act on it too.
        ESCALATED("Open it"),
        /// Somebody who works on your request cannot go on without an answer from you.
        ASKED("Answer"),
        /// What you had asked has its answer.
        ANSWERED("Go on with it"),
        /// A request ends soon, because an answer is missing.
        EXPIRING("Open it"),
        /// A request has ended, because an answer was missing.
        EXPIRED("See what happened"),
        /// A review of a request has found something that somebody sees to, or that is allowed for a time.
        FINDING_RAISED("See the request"),
        /// What was found is put right.
        FINDING_REMEDIATED("See the request"),
        /// What was found is allowed for a time.
        FINDING_ACCEPTED("See the request"),
        /// What was found has to be looked at again.
        FINDING_REOPENED("See what it is about"),
        /// You stand in for somebody, or do not any more.
        STAND_IN("See the queue");

        private final String action;

        Kind(String action) {
            this.action = action;
        }

        /// The words on the link, in the language of mail and REST.
        public String action() {
            return action;
        }
    }
}
