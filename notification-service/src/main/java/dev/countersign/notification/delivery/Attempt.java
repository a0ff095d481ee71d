package dev.countersign.notification.delivery;

import dev.countersign.notification.PlainText;
import org.jspecify.annotations.Nullable;

/// What became of a letter that was sent.
///
/// @param error in one line; null when the server has taken it
record Attempt(Letter letter, @Nullable String error) {
    private static final int LONGEST_ERROR = 500;

    static Attempt sent(Letter letter) {
        return new Attempt(letter, null);
    }

    static Attempt failed(Letter letter, RuntimeException failure) {
        return new Attempt(letter, describe(failure));
    }

    /// For the log and the operator; what a mail server says is somebody else's text.
    private static String describe(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < 10; depth++) {
            cause = cause.getCause();
        }
        String text = PlainText.line(cause.getClass().getSimpleName() + ": " + cause.getMessage());
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
