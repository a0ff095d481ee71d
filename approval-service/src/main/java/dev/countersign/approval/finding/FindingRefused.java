package dev.countersign.approval.finding;

import dev.countersign.chassis.problem.Refused;
import java.util.UUID;

/// What the rules about findings do not allow.
public abstract sealed class FindingRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private FindingRefused(String message) {
        super(message);
    }

    /// The finding's status does not allow the action.
    public static final class IllegalAction extends FindingRefused {
        private static final long serialVersionUID = 1L;
        private final FindingStatus status;
        private final FindingAction action;

        IllegalAction(FindingStatus status, FindingAction action) {
            super("A finding that is " + status + " does not allow " + action + ".");
            this.status = status;
            this.action = action;
        }

        FindingStatus status() {
            return status;
        }

        FindingAction action() {
            return action;
        }
    }

    /// The case has ended without a yes, so nobody has to mend anything.
    public static final class Moot extends FindingRefused {
        private static final long serialVersionUID = 1L;

        Moot() {
            super("The request was not approved.");
        }
    }

    /// It is not there, or this person may not know that it is.
    public static final class Unknown extends FindingRefused {
        private static final long serialVersionUID = 1L;

        Unknown(UUID id) {
            super("There is no finding " + id + " for this person.");
        }
    }
}
