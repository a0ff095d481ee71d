package dev.countersign.stack.postgres;

import dev.countersign.stack.process.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The directory of one database cluster, whose state on disk may stem from a run that was killed at any moment.
final class DataDirectory {
    /// Written last, so that a directory without it is one whose creation was interrupted.
    private static final String COMPLETE = "countersign-complete";

    private final Path directory;
    private final Path log;

    DataDirectory(Path directory, Path log) {
        this.directory = directory.toAbsolutePath().normalize();
        this.log = log.toAbsolutePath().normalize();
    }

    Path directory() {
        return directory;
    }

    Path log() {
        return log;
    }

    /// Leaves the directory free of other servers and either complete or empty.
    void prepare() {
        endLeftover();
        try {
            Files.createDirectories(directory);
            Files.createDirectories(log.getParent());
            if (!Files.exists(directory.resolve(COMPLETE))) {
                empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void markComplete() {
        write(COMPLETE, "");
    }

    /// Everybody but the superuser needs a password, so that a service is really bound to its role.
    void writeAccessRules() {
        write("pg_hba.conf", """
                host all postgres 127.0.0.1/32 trust
                host all all      127.0.0.1/32 scram-sha-256
                """);
    }

    /// The server that runs on this directory now. The command line is checked, because after a crash the recorded
    /// id can belong to anybody.
    Optional<ProcessHandle> postmaster() {
        return recordedId()
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(this::isOurs);
    }

    boolean endLeftover() {
        Optional<ProcessHandle> leftover = postmaster();
        leftover.ifPresent(postmaster -> {
            Signals.send("INT", postmaster.pid());
            if (!Signals.awaitEnd(postmaster, Duration.ofSeconds(10))) {
                Signals.send("QUIT", postmaster.pid());
            }
            if (!Signals.awaitEnd(postmaster, Duration.ofSeconds(5))) {
                postmaster.destroyForcibly();
                Signals.awaitEnd(postmaster, Duration.ofSeconds(5));
            }
        });
        return leftover.isPresent();
    }

    private Optional<Long> recordedId() {
        try {
            Path file = directory.resolve("postmaster.pid");
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(lines.getFirst().strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
        String command = process.info().command().orElse("");
        return command.endsWith("postgres") && arguments.contains(directory.toString());
    }

    private void empty() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(directory)) {
                    Files.delete(file);
                }
            }
        }
    }

    private void write(String file, String content) {
        try {
            Files.writeString(directory.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
