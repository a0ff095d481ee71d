package dev.countersign.chassis.inbox;

/// Reading has stopped because too many events could not be applied.
final class InboxHalted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InboxHalted(String message) {
        super(message);
    }
}
