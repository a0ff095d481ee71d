package dev.countersign.request.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdScanTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private Clamd clamd;

    @BeforeEach
    void start() throws IOException {
        clamd = new Clamd(0);
    }

    @AfterEach
    void stop() throws IOException {
        clamd.close();
    }

    @Test
    void aFileOfSeveralChunksIsClean() throws IOException {
        Path file = file("x".repeat(200_000));

        assertEquals(Optional.empty(), scan().find(file));
    }

    @Test
    void whatWasFoundHasItsName() throws IOException {
        Path file = file("x".repeat(100_000) + Clamd.EICAR);

        assertEquals(Optional.of("Eicar-Signature"), scan().find(file));
    }

    @Test
    void aFileThatTheDaemonDoesNotTakeCountsAsNotScanned() throws IOException {
        Path file = file("x".repeat(1024 * 1024 + 1));

        assertThrows(AttachmentRefused.NotScanned.class, () -> scan().find(file));
    }

    @Test
    void aDaemonThatIsAwayLetsNothingThrough() throws IOException {
        Path file = file("x");
        VirusScan scan = scan();
        clamd.close();

        assertThrows(AttachmentRefused.NotScanned.class, () -> scan.find(file));
    }

    private VirusScan scan() {
        return new ClamdScan("localhost", clamd.port(), PATIENCE);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("sample"), content);
    }
}
