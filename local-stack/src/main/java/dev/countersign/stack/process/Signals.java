package dev.countersign.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Signals to processes by id; the JDK itself can only send TERM and KILL.
public final class Signals {
    private static final Duration GLANCE = Duration.ofMillis(50);

    private Signals() {}

    /// Sends a signal by its name without SIG, such as `STOP` or `INT`. A process that is already gone is no error.
    public static void send(String signal, long pid) {
        try {
            Process kill = new ProcessBuilder(List.of("kill", "-" + signal, Long.toString(pid)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether it runs. A process that has ended, and that nobody has collected, is not running; in containers
    /// such can stay for ever, and the JDK takes them for alive. One whose main thread has ended while others
    /// still do is running: its ports and files are let go of by the last of them.
    public static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /// Waits for the end of a process that need not be a child of ours.
    ///
    /// @return whether it ended within the limit
    public static boolean awaitEnd(ProcessHandle process, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (isRunning(process) && System.nanoTime() < deadline) {
            try {
                process.onExit().get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Looks again.
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return !isRunning(process);
    }

    /// TERM, then KILL for what is still there after the limit.
    public static void end(ProcessHandle process, Duration limit) {
        process.destroy();
        if (!awaitEnd(process, limit)) {
            process.destroyForcibly();
            awaitEnd(process, Duration.ofSeconds(10));
        }
    }

    /// When a process began, for telling it from a later one with the same id; {@link Instant#EPOCH} if unknown.
    public static Instant began(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static boolean isZombie(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        if (!Files.exists(process)) {
            return false;
        }
        try (Stream<Path> threads = Files.list(process.resolve("task"))) {
            // The name in parentheses may contain anything, so the state is looked for behind the last of them.
            String line = Files.readString(process.resolve("stat"));
            int behindName = line.lastIndexOf(')');
            return behindName >= 0 && line.startsWith(" Z", behindName + 1) && threads.count() <= 1;
        } catch (IOException | UncheckedIOException e) {
            // It went between the two looks at it.
            return false;
        }
    }
}
