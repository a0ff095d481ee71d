package dev.countersign.system.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.Future;

/// One connection of {@link SlowClients}.
///
/// @param answer everything that came, once the other side has hung up
record SlowClient(Socket socket, Future<String> answer) {

    /// Fails, and so ends what sends now and then, once the other side has hung up.
    void sendALittle() {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
