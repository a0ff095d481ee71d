package dev.countersign.chassis.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

class BrokenOffTest {
    @Test
    void aBodyOfWhichNothingMoreComesHasStopped() {
        assertTrue(BrokenOff.isBodyThatStopped(new IOException("Read timed out")));
        assertTrue(BrokenOff.isBodyThatStopped(new IOException(new ClosedChannelException())));
        assertTrue(BrokenOff.isBodyThatStopped(
                new IOException(new IOException(new HttpClosedException("Connection was closed")))));
    }

    @Test
    void whatFailsOnOurSideIsNoneOfTheirs() {
        assertFalse(BrokenOff.isBodyThatStopped(new IOException("No space left on device")));
        assertFalse(BrokenOff.isBodyThatStopped(new SocketTimeoutException("Read timed out")));
        assertFalse(BrokenOff.isBodyThatStopped(new IOException("Broken", new IllegalStateException())));
    }
}
