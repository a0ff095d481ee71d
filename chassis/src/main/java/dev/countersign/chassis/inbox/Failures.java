package dev.countersign.chassis.inbox;

import java.util.LinkedHashSet;
import java.util.Set;

/// Says a failure in words for an operator: each cause's class and message once, outermost first.
final class Failures {
    private static final int LIMIT = 2_000;

    private Failures() {}

    static String describe(Throwable failure) {
        Set<String> parts = new LinkedHashSet<>();
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 10; cause = cause.getCause(), depth++) {
            parts.add(cause.getClass().getSimpleName() + ": " + cause.getMessage());
        }
        String text = Texts.storable(String.join(" ← ", parts));
        return text.length() <= LIMIT ? text : text.substring(0, LIMIT);
    }
}
