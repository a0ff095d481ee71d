package dev.countersign.approval.cases;

import org.jspecify.annotations.Nullable;

/// Somebody who works on a task.
public record PersonView(String sub, String name) {

    /// Null when it is nobody.
    static @Nullable PersonView of(@Nullable String sub, @Nullable String name) {
        return sub == null || name == null ? null : new PersonView(sub, name);
    }
}
