package dev.countersign.system.faults;

import dev.countersign.stack.StackFailure;
import dev.countersign.system.client.Reply;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// How clients deal with answers that do not come.
final class Attempts {
    /// Before the same is tried again, or looked for again.
    static final Duration SHORT = Duration.ofMillis(150);

    /// Between one piece of work and the next.
    static final Duration LONG = Duration.ofMillis(600);

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private Attempts() {}

    /// The answer, unless none came or it was that something is away: then what was asked for may or may not have
    /// happened.
    static Optional<Reply> once(Supplier<Reply> call) {
        try {
            return Optional.of(call.get()).filter(reply -> reply.status() < 500);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /// Starts what may not start at once, on a machine that is busy or because something else is away, as an
    /// orchestrator does: again and again.
    ///
    /// @throws RuntimeException what the last attempt said, when it still does not start after a long time
    static void persistently(String what, Runnable start, Consumer<String> say) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                start.run();
                return;
            } catch (StackFailure | IllegalStateException | UncheckedIOException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                say.accept("           " + what + " did not start, tried again");
                pause(SHORT, new CountDownLatch(1));
            }
        }
    }

    /// @return whether it came to that in time, and before everything was over
    static boolean until(BooleanSupplier condition, Duration limit, CountDownLatch over) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (over.getCount() == 0 || System.nanoTime() > deadline) {
                return false;
            }
            pause(SHORT, over);
        }
        return true;
    }

    /// @param over ends the pause early
    static void pause(Duration howLong, CountDownLatch over) {
        try {
            var _ = over.await(howLong.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
