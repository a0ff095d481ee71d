package dev.countersign.contracts;

import org.jspecify.annotations.Nullable;

/// How a task ended.
public enum TaskOutcome {
    CLEARED(TaskKind.REVIEW, true),
    CLEARED_WITH_CONDITIONS(TaskKind.REVIEW, true),
    APPROVED(TaskKind.APPROVAL, true),
    APPROVED_WITH_CONDITIONS(TaskKind.APPROVAL, true),
    REFUSED(null, false);

    private final @Nullable TaskKind kind;
    private final boolean positive;

    TaskOutcome(@Nullable TaskKind kind, boolean positive) {
        this.kind = kind;
        this.positive = positive;
    }

    /// Whether a task of this kind can end so.
    public boolean fits(TaskKind taskKind) {
        return kind == null || kind == taskKind;
    }

    /// Whether the case may go on.
    public boolean positive() {
        return positive;
    }
}
