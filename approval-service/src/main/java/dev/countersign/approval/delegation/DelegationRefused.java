package dev.countersign.approval.delegation;

import dev.countersign.chassis.problem.Refused;
import java.util.UUID;

/// What the rules about delegations do not allow.
public abstract sealed class DelegationRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private DelegationRefused(String message) {
        super(message);
    }

    /// It is not there, or this person is neither its principal nor its delegate.
    public static final class Unknown extends DelegationRefused {
        private static final long serialVersionUID = 1L;

        Unknown(UUID id) {
            super("There is no delegation " + id + " for this person.");
        }
    }

    /// Only whoever granted it takes it back.
    public static final class NotYours extends DelegationRefused {
        private static final long serialVersionUID = 1L;
        private final String principal;

        NotYours(String principal) {
            super("The delegation is " + principal + "'s.");
            this.principal = principal;
        }

        String principal() {
            return principal;
        }
    }

    /// It was revoked, or its time is over.
    public static final class Over extends DelegationRefused {
        private static final long serialVersionUID = 1L;

        Over() {
            super("The delegation is over.");
        }
    }

    /// It ended between looking and acting.
    public static final class JustEnded extends DelegationRefused {
        private static final long serialVersionUID = 1L;

        JustEnded() {
            super("The delegation ended before this was done.");
        }
    }

    /// Nobody can leave to others what they do not have themselves.
    public static final class NothingToLeave extends DelegationRefused {
        private static final long serialVersionUID = 1L;

        NothingToLeave() {
            super("Somebody who is in no team has no tasks.");
        }
    }

    /// As many of this person's are planned or in force as there may be.
    public static final class TooMany extends DelegationRefused {
        private static final long serialVersionUID = 1L;
        private final int most;

        TooMany(int most) {
            super("There are " + most + " already.");
            this.most = most;
        }

        int most() {
            return most;
        }
    }
}
