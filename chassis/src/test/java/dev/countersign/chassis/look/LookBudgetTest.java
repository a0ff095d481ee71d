package dev.countersign.chassis.look;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/// What a page costs the first time. No page loads anything from elsewhere than `/look`, so everything in
/// there is the most that any of them can load.
class LookBudgetTest {
    private static final int BUDGET = 60_000;
    private static final Logger LOG = Logger.getLogger(LookBudgetTest.class);

    @Test
    void styleAndScriptsOfAnyPageAreAtMostSixtyKilobytesCompressed() throws IOException, URISyntaxException {
        int sum = 0;
        for (Path file : files()) {
            if (!file.toString().matches(".*[.](css|js)")) {
                continue;
            }
            int size = compressed(Files.readAllBytes(file));
            LOG.infof("%s: %d bytes compressed", file.getFileName(), size);
            sum += size;
        }
        LOG.infof("The look: %d of %d bytes compressed", sum, BUDGET);

        assertTrue(sum > 0 && sum <= BUDGET, "Style and scripts are " + sum + " bytes compressed, of " + BUDGET);
    }

    /// One that is not would stay in browsers for a year after it was changed.
    @Test
    void everyFileIsPartOfTheVersion() throws IOException, URISyntaxException {
        for (Path file : files()) {
            assertTrue(Assets.NAMES.contains(file.getFileName().toString()), file + " is not in Assets");
        }
    }

    private static List<Path> files() throws IOException, URISyntaxException {
        URL style = Objects.requireNonNull(Assets.class.getResource("/META-INF/resources/look/countersign.css"));
        try (Stream<Path> all = Files.list(Path.of(style.toURI()).resolveSibling(""))) {
            return all.sorted().toList();
        }
    }

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
