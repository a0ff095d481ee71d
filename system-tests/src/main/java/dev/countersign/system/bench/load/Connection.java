package dev.countersign.system.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One kept connection of one user: HTTP/1.1 as far as our services speak it, over a blocking socket, which on a
/// virtual
/// thread costs a small part of what a client for everything costs (docs/adr/0022). Used by one thread.
final class Connection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final String host;

    /// @param address such as `127.0.0.1:8081`
    Connection(String address) throws IOException {
        int colon = address.lastIndexOf(':');
        this.host = address;
        this.socket = new Socket(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    /// @param headers each ended by CRLF
    /// @param body empty for none
    Answer send(String method, String path, String token, String headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String all = "Accept: application/json\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                + (content.length > 0 ? "Content-Type: application/json\r\n" : "")
                + (method.equals("POST") ? "Content-Length: " + content.length + "\r\n" : "") + headers;
        return exchange(method, path, all, content);
    }

    /// A page as a browser asks for it.
    ///
    /// @param cookies as one header has them
    Answer page(String path, String cookies) throws IOException {
        return exchange("GET", path, "Accept: text/html,*/*;q=0.8\r\nCookie: " + cookies + "\r\n", new byte[0]);
    }

    private Answer exchange(String method, String path, String headers, byte[] content) throws IOException {
        String head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n";
        ByteArrayOutputStream message = new ByteArrayOutputStream(head.length() + content.length);
        message.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        message.writeBytes(content);
        message.writeTo(socket.getOutputStream());
        return answer();
    }

    private Answer answer() throws IOException {
        String first = line();
        int status = Integer.parseInt(first.substring(first.indexOf(' ') + 1, first.indexOf(' ') + 4));
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Answer(status, headers, body(status, headers));
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (status == 204) {
            return new byte[0];
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = chunkLength(); length > 0; length = chunkLength()) {
            all.writeBytes(exactly(length));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int chunkLength() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("The connection was closed");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
