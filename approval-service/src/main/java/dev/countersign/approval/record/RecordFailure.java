package dev.countersign.approval.record;

/// The record could not be written or read. The cause tells whether that heals by itself.
final class RecordFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RecordFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
