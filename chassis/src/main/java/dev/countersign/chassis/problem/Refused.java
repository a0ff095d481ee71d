package dev.countersign.chassis.problem;

/// Something that the domain or the protocol does not allow. Not a fault: it has no stack trace and is not logged.
/// Each feature has one sealed family of these.
public abstract class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message one sentence for the log and for tests; what people read is in the catalogue
    protected Refused(String message) {
        super(message, null, false, false);
    }
}
