package dev.countersign.request;

import dev.countersign.stack.TestBackends;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Sends what no client would: HTTP letter by letter.
final class Wire {
    private Wire() {}

    /// What came back, head and body, after the connection was closed.
    ///
    /// @param more lines of the head, each with its end
    static String send(String firstLine, String more, byte[] body) {
        String head = firstLine + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + TestBackends.get().tokenFor("mia") + "\r\n" + more + "\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
