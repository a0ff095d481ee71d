package dev.countersign.approval.timer;

/// The timers could not be written or read. The cause tells whether that heals by itself.
final class TimerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TimerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
