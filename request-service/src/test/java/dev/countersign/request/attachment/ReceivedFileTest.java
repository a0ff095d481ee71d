package dev.countersign.request.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReceivedFileTest {

    @Test
    void aFileIsKnownByItsSizeAndDigestAndLiesOnTheDiskOnlyUntilItIsClosed() throws IOException {
        Path path;
        try (ReceivedFile file = ReceivedFile.take(bytes("abc"), 3)) {
            path = file.path();
            assertEquals(3, file.size());
            assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", file.sha256());
            assertEquals("abc", Files.readString(path));
        }
        assertFalse(Files.exists(path));
    }

    @Test
    void aByteTooMuchIsRefused() {
        assertThrows(AttachmentRefused.TooLarge.class, () -> ReceivedFile.take(bytes("abcd"), 3));
    }

    @Test
    void nothingIsRefused() {
        assertThrows(AttachmentRefused.Empty.class, () -> ReceivedFile.take(bytes(""), 3));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
