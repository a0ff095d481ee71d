package dev.countersign.stack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the server's programs are unpacked to, once per version and for all checkouts of a user. Not the temporary
/// directory, which some systems tidy up file by file.
final class Binaries {
    private Binaries() {}

    static Path cache() {
        Path home = Path.of(System.getProperty("user.home"));
        Path wanted = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(path -> path.startsWith("/"))
                .map(Path::of)
                .orElse(home.resolve(".cache"))
                .resolve("countersign");
        try {
            return Files.createDirectories(wanted);
        } catch (IOException e) {
            return inTheTemporaryDirectory();
        }
    }

    /// For users whose home cannot be written to.
    private static Path inTheTemporaryDirectory() {
        try {
            String name = "countersign-" + System.getProperty("user.name");
            return Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
