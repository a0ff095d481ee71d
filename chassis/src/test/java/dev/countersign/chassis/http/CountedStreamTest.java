package dev.countersign.chassis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.countersign.chassis.problem.ProtocolRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class CountedStreamTest {

    @Test
    void asMuchAsMayBeIsRead() throws IOException {
        assertEquals(10, of(10).readAllBytes().length);
    }

    @Test
    void oneByteMoreIsRefusedHoweverItIsRead() {
        assertThrows(ProtocolRefused.TooLarge.class, () -> of(11).readAllBytes());
        assertThrows(ProtocolRefused.TooLarge.class, () -> {
            InputStream stream = of(11);
            while (stream.read() >= 0) {
                // Byte by byte.
            }
        });
    }

    private static InputStream of(int length) {
        return new CountedStream(new ByteArrayInputStream(new byte[length]), 10);
    }
}
