package dev.countersign.system;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/// Looks again and again for what shall appear, and gives up in words.
public final class Patience {
    /// Short, because what is timed is often over after a few milliseconds.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(4);

    private Patience() {}

    /// @param what is waited for, to go on after "not seen:"
    /// @return what the first look that found anything has found
    /// @throws NotSeen when none did in time
    public static <T> T until(String what, Duration limit, Callable<Optional<T>> look) {
        try {
            return Awaitility.await(what)
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(BETWEEN_LOOKS)
                    .atMost(limit)
                    .until(look, Optional::isPresent)
                    .orElseThrow();
        } catch (ConditionTimeoutException e) {
            throw new NotSeen(what + " (waited " + limit.toSeconds() + " s)", e);
        }
    }

    /// It did not appear in time.
    public static final class NotSeen extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSeen(String what) {
            super(what);
        }

        NotSeen(String what, Throwable cause) {
            super(what, cause);
        }
    }
}
