package dev.countersign.system.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// The kustomize that is built into kubectl. A test that asks for it is skipped, and says so, where kubectl is missing
/// or older than 1.27, the first with kustomize 5.
final class Kubectl {
    private static final int OLDEST_MINOR = 27;
    private static final Map<Path, List<JsonNode>> RENDERED = new ConcurrentHashMap<>();

    private Kubectl() {}

    static List<JsonNode> rendered(Path directory) {
        Optional<Integer> minor = minorVersion();
        assumeTrue(minor.isPresent(), "Skipped: no kubectl on the PATH, so nothing was rendered; the files were read.");
        assumeTrue(minor.orElseThrow() >= OLDEST_MINOR, "Skipped: kubectl is older than 1." + OLDEST_MINOR + ".");
        return RENDERED.computeIfAbsent(directory, Kubectl::render);
    }

    private static List<JsonNode> render(Path directory) {
        try {
            return Repository.yamls(run("kubectl", "kustomize", directory.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Integer> minorVersion() {
        try {
            JsonNode version = Repository.yamls(run("kubectl", "version", "--client", "--output=yaml"))
                    .getFirst();
            String minor = version.at("/clientVersion/minor").asText().replaceAll("[^0-9]", "");
            return Optional.of(Integer.valueOf(minor));
        } catch (IOException noKubectl) {
            return Optional.empty();
        }
    }

    /// @throws IOException when there is no such program
    private static String run(String... command) throws IOException {
        Path output = Files.createTempFile("kubectl", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertTrue(ended, () -> String.join(" ", command) + " did not end within a minute");
            assertEquals(0, process.exitValue(), () -> Repository.text(output));
            return Repository.text(output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while kubectl ran", e);
        } finally {
            Files.delete(output);
        }
    }
}
