package dev.countersign.chassis.problem;

import java.util.List;

/// Refusals that come from how we speak HTTP rather than from what requests and cases are.
public abstract sealed class ProtocolRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private ProtocolRefused(String message) {
        super(message);
    }

    /// It is not there, or it is not for this person to know that it is.
    public static final class NotFound extends ProtocolRefused {
        private static final long serialVersionUID = 1L;

        public NotFound(String message) {
            super(message);
        }
    }

    /// The state it is in does not allow this.
    public static final class Conflict extends ProtocolRefused {
        private static final long serialVersionUID = 1L;

        public Conflict(String message) {
            super(message);
        }
    }

    /// The fields of the body do not fit.
    public static final class Invalid extends ProtocolRefused {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldError> errors;

        public Invalid(List<FieldError> errors) {
            super(errors.toString());
            this.errors = List.copyOf(errors);
        }

        public List<FieldError> errors() {
            return errors;
        }
    }

    /// A query or path parameter is not of its form.
    public static final class BadParameter extends ProtocolRefused {
        private static final long serialVersionUID = 1L;

        public BadParameter(String message) {
            super(message);
        }
    }

    /// The body is longer than it may be.
    public static final class TooLarge extends ProtocolRefused {
        private static final long serialVersionUID = 1L;

        /// @param limit in bytes
        public TooLarge(long limit) {
            super("The body has more than " + limit + " bytes.");
        }
    }

    /// Somebody asks more often than one person may (RFC 6585, section 4).
    public static final class TooOften extends ProtocolRefused {
        private static final long serialVersionUID = 1L;
        private final long seconds;

        /// @param seconds until the next call is answered: 1 or more
        public TooOften(long seconds) {
            super("More calls than one person may make; the next one is answered in " + seconds + " s.");
            this.seconds = seconds;
        }

        public long seconds() {
            return seconds;
        }
    }

    /// A change came without `If-Match` (RFC 6585, section 3).
    public static final class PreconditionMissing extends ProtocolRefused {
        private static final long serialVersionUID = 1L;

        public PreconditionMissing() {
            super("A change needs If-Match.");
        }
    }

    /// Somebody else changed it since it was read (RFC 9110, section 13.1.1).
    public static final class Stale extends ProtocolRefused {
        private static final long serialVersionUID = 1L;
        private final long currentVersion;

        public Stale(long currentVersion) {
            super("The current version is " + currentVersion + ".");
            this.currentVersion = currentVersion;
        }

        public long currentVersion() {
            return currentVersion;
        }
    }

    /// A request that creates came without a usable `Idempotency-Key`.
    public static final class KeyMissing extends ProtocolRefused {
        private static final long serialVersionUID = 1L;

        public KeyMissing() {
            super("A request that creates needs an Idempotency-Key of 1 to 255 printable ASCII characters.");
        }
    }

    /// The `Idempotency-Key` was used for another body.
    public static final class KeyReused extends ProtocolRefused {
        private static final long serialVersionUID = 1L;

        public KeyReused() {
            super("The Idempotency-Key was used for another request.");
        }
    }

    /// The first request with this `Idempotency-Key` has not been answered yet.
    public static final class InFlight extends ProtocolRefused {
        private static final long serialVersionUID = 1L;

        public InFlight() {
            super("The first request with this Idempotency-Key is still being worked on.");
        }
    }
}
