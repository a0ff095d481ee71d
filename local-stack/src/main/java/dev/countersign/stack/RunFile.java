package dev.countersign.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.stack.process.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What runs on a data directory, for other programs to find: which ports, which processes. It can be left over from a
/// stack that was killed, so a process counts only if it began when the file says.
final class RunFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The operating system's clock for the start of processes is coarse, and moves when the clock is set.
    private static final Duration SAME = Duration.ofSeconds(2);

    private final Path file;

    RunFile(Path file) {
        this.file = file;
    }

    Optional<Run> read() {
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), Run.class)) : Optional.empty();
        } catch (JsonProcessingException e) {
            // Half written, or by a version that wrote something else: nothing in it can be trusted.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Run run) {
        try {
            Path partial = file.resolveSibling("run.json.new");
            JSON.writeValue(partial.toFile(), run);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param stack the process that holds everything together
    /// @param ready whether everything had started
    record Run(Child stack, int basePort, ReplicaCounts replicas, boolean ready, List<Child> children) {}

    /// @param began milliseconds since the epoch
    record Child(String name, long pid, long began) {
        static Child of(String name, ProcessHandle process) {
            return new Child(name, process.pid(), Signals.began(process).toEpochMilli());
        }

        /// The process, if it is still this one.
        Optional<ProcessHandle> running() {
            return ProcessHandle.of(pid).filter(Signals::isRunning).filter(this::beganThen);
        }

        private boolean beganThen(ProcessHandle process) {
            Duration apart = Duration.between(Instant.ofEpochMilli(began), Signals.began(process));
            return apart.abs().compareTo(SAME) <= 0;
        }
    }
}
