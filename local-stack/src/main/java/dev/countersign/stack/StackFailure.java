package dev.countersign.stack;

/// The stack cannot go on, for a reason that one sentence tells. The program prints the message alone, so it must
/// name what to do next.
public final class StackFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
