package dev.countersign.stack;

import dev.countersign.stack.postgres.Postgres;
import dev.countersign.stack.process.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The directory of one stack, by default `.countersign` in the checkout. Whoever holds its lock is the stack that runs
/// on it; the operating system lets go of the lock however that stack ends.
final class DataFolder {
    private final Path directory;

    DataFolder(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    Path postgres() {
        return directory.resolve("postgres");
    }

    Path kafka() {
        return directory.resolve("kafka");
    }

    Path secrets() {
        return directory.resolve("secrets");
    }

    Path logs() {
        return directory.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    RunFile runFile() {
        return new RunFile(directory.resolve("run.json"));
    }

    /// @return the lock, to be closed when the stack has stopped; empty if a stack runs on this directory
    Optional<Lock> lock() {
        try {
            Files.createDirectories(logs());
            FileChannel channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Lock(channel));
        } catch (IOException e) {
            throw new StackFailure("The directory " + directory + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // The same VM holds it; for whoever asks that is no different.
            return null;
        }
    }

    /// Ends what a killed stack left behind. Only for the holder of the lock.
    ///
    /// @return how many processes that were
    int endLeftovers() {
        int ended = 0;
        for (RunFile.Child child : runFile().read().map(RunFile.Run::children).orElse(java.util.List.of())) {
            Optional<ProcessHandle> leftover = child.running();
            if (leftover.isPresent()) {
                Signals.end(leftover.get(), Duration.ofSeconds(10));
                ended++;
            }
        }
        if (Postgres.endLeftover(postgres())) {
            ended++;
        }
        runFile().remove();
        return ended;
    }

    /// Removes everything. Only for the holder of the lock.
    void remove() {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // Nothing was there.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Lock(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
