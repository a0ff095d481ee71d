package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.TaskStatus;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.TaskKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What of their queue somebody wants to see.
///
/// @param holder the subject of whoever has it in hand; only with {@link Whose#MINE}
/// @param text part of a title, or the number of a request
record Sieve(
        @Nullable Lane lane,
        @Nullable TaskKind kind,
        Whose whose,
        @Nullable String holder,
        boolean overdue,
        @Nullable String text) {
    /// Lets everything through.
    static final Sieve OPEN = new Sieve(null, null, Whose.ALL, null, false, null);

    /// Whether it asks for anything that the order of the whole queue does not answer.
    boolean isFine() {
        return lane != null || kind != null || holder != null || text != null;
    }

    /// The number of a request, if that is what is looked for: `REQ-1042`, or `1042`.
    @Nullable
    Long number() {
        return text != null && text.matches("(?i)(REQ-)?\\d{1,18}")
                ? (Long) Long.parseLong(text.replaceAll("\\D", ""))
                : null;
    }

    /// In whose hands a task is.
    enum Whose {
        ALL,
        MINE,
        UNCLAIMED;

        String[] statuses() {
            return switch (this) {
                case ALL -> new String[] {TaskStatus.QUEUED.name(), TaskStatus.CLAIMED.name()};
                case MINE -> new String[] {TaskStatus.CLAIMED.name()};
                case UNCLAIMED -> new String[] {TaskStatus.QUEUED.name()};
            };
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
