package dev.countersign.stack.process;

import dev.countersign.stack.StackFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A service from its packaged jar, on a port of 127.0.0.1. It is never restarted by itself: a death that nobody asked
/// for goes to the listener, with the end of the log.
public final class ServiceProcess implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int LINES_OF_THE_DEAD = 40;

    /// As the container file has them, with half of the memory that the deployment gives a service.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final ServiceLaunch launch;
    private final Listener listener;
    private volatile @Nullable ChildProcess process;

    public ServiceProcess(ServiceLaunch launch, Listener listener) {
        this.launch = launch;
        this.listener = listener;
    }

    /// Starts it and returns when it says that it is ready; nothing if it runs.
    ///
    /// @throws StackFailure if it ends before, or is not ready after 90 s; with the end of its log
    public void start() {
        start(List.of());
    }

    /// The same with further options of the VM, which the next start will not have.
    public synchronized void start(List<String> options) {
        if (isAlive()) {
            return;
        }
        if (!Files.exists(launch.jar())) {
            throw new StackFailure(
                    launch.name() + " is not built: " + launch.jar() + " is missing. Run: ./countersign up");
        }
        ChildProcess starting = ChildProcess.start(launch.command(options), launch.environment(), launch.log());
        process = starting;
        listener.launched(this);
        awaitReady(starting);
        var _ = starting.ended().thenAccept(ended -> {
            if (!ended.expected()) {
                listener.died(new Death(name(), ended.exitCode(), launch.log(), starting.lastLines(LINES_OF_THE_DEAD)));
            }
        });
    }

    public String name() {
        return launch.name();
    }

    public ServiceLaunch launch() {
        return launch;
    }

    public int port() {
        return launch.port();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public Path log() {
        return launch.log();
    }

    /// Its current process; empty before the first start.
    public Optional<ChildProcess> process() {
        return Optional.ofNullable(process);
    }

    public long pid() {
        return running().pid();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /// Whether it says now that it can do its work.
    public boolean isReady() {
        try {
            HttpRequest question = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// SIGTERM, and SIGKILL if it has not ended after 20 s. Also ends one that is still starting.
    public void stop() {
        process().filter(ChildProcess::isAlive).ifPresent(running -> running.stop(STOP_LIMIT));
    }

    /// SIGKILL, as in a crash.
    public void kill() {
        running().kill();
    }

    /// SIGSTOP: it keeps its sockets, connections and locks, and does nothing.
    public void pause() {
        running().pause();
    }

    /// SIGCONT after {@link #pause}.
    public void resume() {
        running().resume();
    }

    public synchronized void restart() {
        stop();
        start();
    }

    @Override
    public void close() {
        stop();
    }

    private ChildProcess running() {
        if (process == null) {
            throw new IllegalStateException(name() + " was not started");
        }
        return process;
    }

    private void awaitReady(ChildProcess starting) {
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            if (isReady()) {
                return;
            }
            if (starting.endsWithin(BETWEEN_LOOKS)) {
                throw new StackFailure(name() + " ended while it started." + endOfLog(starting));
            }
        }
        starting.kill();
        throw new StackFailure(
                name() + " was not ready within " + READY_LIMIT.toSeconds() + " s." + endOfLog(starting));
    }

    private String endOfLog(ChildProcess dead) {
        return " The end of " + launch.log() + ":" + System.lineSeparator()
                + String.join(System.lineSeparator(), dead.lastLines(LINES_OF_THE_DEAD));
    }

    /// Called from any thread.
    public interface Listener {
        /// It has a new process, which is not ready yet.
        void launched(ServiceProcess service);

        /// It ended although nobody here had asked it to, after it had become ready.
        void died(Death death);
    }

    /// That a service ended although nobody here had asked it to.
    ///
    /// @param lastLines the end of its log, at most 40 lines
    public record Death(String service, int exitCode, Path log, List<String> lastLines) {}
}
