package dev.countersign.request.purchase;

import dev.countersign.chassis.problem.Refused;
import java.util.UUID;

/// What the rules of requests do not allow.
abstract sealed class RequestRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private RequestRefused(String message) {
        super(message);
    }

    /// The status does not allow the action.
    static final class IllegalAction extends RequestRefused {
        private static final long serialVersionUID = 1L;
        private final RequestStatus status;
        private final RequestAction action;

        IllegalAction(RequestStatus status, RequestAction action) {
            super("A request that is " + status + " does not allow " + action + ".");
            this.status = status;
            this.action = action;
        }

        RequestStatus status() {
            return status;
        }

        RequestAction action() {
            return action;
        }
    }

    /// It is not there, or this person may not know that it is.
    static final class Unknown extends RequestRefused {
        private static final long serialVersionUID = 1L;

        Unknown(UUID id) {
            super("There is no request " + id + " for this person.");
        }
    }

    /// This person may see the request but only its requester may change it.
    static final class NotYours extends RequestRefused {
        private static final long serialVersionUID = 1L;

        NotYours() {
            super("Only the requester may do this.");
        }
    }

    /// A change that changes nothing.
    static final class NothingChanged extends RequestRefused {
        private static final long serialVersionUID = 1L;
        private final int revision;

        NothingChanged(int revision) {
            super("It says what revision " + revision + " says.");
            this.revision = revision;
        }

        int revision() {
            return revision;
        }
    }

    /// There is no such revision of a request that this person may see.
    static final class UnknownRevision extends RequestRefused {
        private static final long serialVersionUID = 1L;

        UnknownRevision(int revision) {
            super("There is no revision " + revision + ".");
        }
    }

    /// There is no such question to the requester at this request.
    static final class UnknownQuestion extends RequestRefused {
        private static final long serialVersionUID = 1L;

        UnknownQuestion(UUID id) {
            super("There is no question " + id + " to the requester.");
        }
    }

    /// Nobody waits for an answer any more.
    static final class QuestionSettled extends RequestRefused {
        private static final long serialVersionUID = 1L;
        private final RequestQuestion.Status status;

        QuestionSettled(RequestQuestion.Status status) {
            super("The question is " + status + ".");
            this.status = status;
        }

        RequestQuestion.Status status() {
            return status;
        }
    }
}
