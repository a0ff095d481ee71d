package dev.countersign.system.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// HTTP letter by letter, for what no client lets through. A connection per request.
final class RawHttp {
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int MOST_SHOWN = 300;

    private final URI server;

    RawHttp(String server) {
        this.server = URI.create(server);
    }

    /// @param headers lines, each with its end
    /// @param chunked whether the body does not say how long it is
    record Sent(String method, String path, String headers, String body, boolean chunked) {
        @Override
        public String toString() {
            return method + " " + shortened(path) + " | "
                    + headers.replaceAll("Bearer \\S+", "Bearer").replace("\r\n", " | ") + (chunked ? "chunked " : "")
                    + shortened(body);
        }
    }

    /// @param status 0 when nothing came
    /// @param head as it came
    record Got(int status, String head, String body) {
        String contentType() {
            return header("content-type").toLowerCase(Locale.ROOT);
        }

        /// @param name in small letters
        /// @return empty when it is not there; the first when it is there more than once
        String header(String name) {
            int at = head.toLowerCase(Locale.ROOT).indexOf("\r\n" + name + ":");
            if (at < 0) {
                return "";
            }
            int end = head.indexOf("\r\n", at + 2);
            return head.substring(at + name.length() + 3, end < 0 ? head.length() : end)
                    .strip();
        }

        @Override
        public String toString() {
            return status + " " + contentType() + " " + shortened(body);
        }
    }

    Got send(Sent sent) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket.getOutputStream(), sent);
            return read(socket.getInputStream().readAllBytes());
        } catch (SocketTimeoutException e) {
            return new Got(0, "", "nothing within " + PATIENCE_MILLIS + " ms");
        } catch (IOException e) {
            return new Got(0, "", String.valueOf(e.getMessage()));
        }
    }

    private void write(OutputStream out, Sent sent) throws IOException {
        byte[] body = sent.body().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        String length = sent.chunked() ? "Transfer-Encoding: chunked\r\n" : "Content-Length: " + body.length + "\r\n";
        all.writeBytes((sent.method() + " " + sent.path() + " HTTP/1.1\r\nHost: " + server.getAuthority()
                        + "\r\nConnection: close\r\n" + sent.headers() + length + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        if (sent.chunked() && body.length > 0) {
            all.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        all.writeBytes(body);
        if (sent.chunked()) {
            all.writeBytes((body.length > 0 ? "\r\n0\r\n\r\n" : "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.write(all.toByteArray());
        out.flush();
    }

    private static Got read(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0 || !all.startsWith("HTTP/1.1 ")) {
            return new Got(0, "", all);
        }
        Got got = new Got(Integer.parseInt(all.substring(9, 12)), all.substring(0, end), all.substring(end + 4));
        return got.header("transfer-encoding").equals("chunked")
                ? new Got(got.status(), got.head(), unchunked(got.body()))
                : got;
    }

    /// Enough for problem documents, which come in one piece of characters of one byte, or nearly so.
    private static String unchunked(String body) {
        int from = body.indexOf('{');
        int to = body.lastIndexOf('}');
        return from < 0 || to < from ? body : body.substring(from, to + 1);
    }

    private static String shortened(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "... (" + text.length() + ")" : text;
    }
}
