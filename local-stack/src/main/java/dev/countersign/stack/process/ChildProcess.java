package dev.countersign.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// One run of a program as a child of this VM, with its output appended to a log file. Where Linux offers it, the
/// kernel kills the child when this VM dies, however it dies; and the child is in a session of its own, so that a
/// Ctrl-C in the terminal reaches the stack alone, which then stops its children in good order.
public final class ChildProcess {
    /// The kernel ties a child to the thread that forked it, not to the process. So that thread must live as long
    /// as the VM does: this executor is never shut down.
    private static final ExecutorService LAUNCHER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("launcher").factory());

    private static final List<String> GUARD = guard();

    private final Process process;
    private final Path log;
    private volatile boolean endExpected;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// @param environment added to that of this VM
    public static ChildProcess start(List<String> command, Map<String, String> environment, Path log) {
        List<String> guarded = new ArrayList<>(GUARD);
        guarded.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(guarded).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new ChildProcess(LAUNCHER.submit(builder::start).get(), log);
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException("Cannot start " + command.getFirst(), e.getCause()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting " + command.getFirst(), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public Instant began() {
        return Signals.began(process.toHandle());
    }

    /// False as soon as it has ended, which the JDK itself notices a little later.
    public boolean isAlive() {
        return Signals.isRunning(process.toHandle());
    }

    public Path log() {
        return log;
    }

    /// Completes when the process ends; tells whether somebody here had asked for that.
    public CompletableFuture<Ended> ended() {
        return process.onExit().thenApply(gone -> new Ended(gone.exitValue(), endExpected));
    }

    /// Waits, at most this long.
    ///
    /// @return whether it has ended
    public boolean endsWithin(Duration limit) {
        return Signals.awaitEnd(process.toHandle(), limit);
    }

    /// TERM, then KILL for what is still there after the limit.
    public void stop(Duration limit) {
        endExpected = true;
        resume();
        Signals.end(process.toHandle(), limit);
    }

    /// KILL, as a crash or a node failure would. Returns when the process is gone.
    public void kill() {
        endExpected = true;
        process.destroyForcibly();
        Signals.awaitEnd(process.toHandle(), Duration.ofSeconds(10));
    }

    /// STOP: keeps its sockets and locks and does nothing, until {@link #resume}.
    public void pause() {
        Signals.send("STOP", pid());
    }

    public void resume() {
        if (process.isAlive()) {
            Signals.send("CONT", pid());
        }
    }

    /// The end of the log, oldest line first.
    public List<String> lastLines(int count) {
        return lastLines(log, count);
    }

    /// The end of any log file, oldest line first; empty if there is none. Reads at most the last 256 KiB.
    public static List<String> lastLines(Path log, int count) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (var file = Files.newByteChannel(log)) {
            long from = Math.max(0, file.size() - 256 * 1024);
            var bytes = ByteBuffer.allocate((int) (file.size() - from));
            file.position(from);
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
            List<String> lines = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> guard() {
        List<String> prefix = new ArrayList<>();
        if (System.getProperty("os.name").equals("Linux")) {
            find("setsid").ifPresent(prefix::add);
            find("setpriv").ifPresent(tool -> prefix.addAll(List.of(tool, "--pdeathsig", "KILL")));
        }
        return List.copyOf(prefix);
    }

    private static Optional<String> find(String tool) {
        return List.of("/usr/bin/", "/bin/").stream()
                .map(directory -> directory + tool)
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }

    /// @param expected whether the stack itself ended it
    public record Ended(int exitCode, boolean expected) {}
}
