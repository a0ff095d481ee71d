package dev.countersign.request.attachment;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Asks a ClamAV daemon over TCP, with the command `INSTREAM` of clamd(8): chunks of a length in four bytes
/// and as many bytes, ended by a length of zero; the answer is one text that ends with a zero byte.
final class ClamdScan implements VirusScan {
    private static final Logger LOG = Logger.getLogger(ClamdScan.class);
    private static final String CLEAN = "stream: OK";
    private static final String PREFIX = "stream: ";
    private static final String FOUND = " FOUND";
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final String host;
    private final int port;
    private final int patience;

    /// @param patience for a connection, and for the answer once everything is sent
    ClamdScan(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = Math.toIntExact(patience.toMillis());
    }

    @Override
    public Optional<String> find(Path file) {
        String answer = ask(file);
        if (answer.equals(CLEAN)) {
            return Optional.empty();
        }
        if (answer.startsWith(PREFIX) && answer.endsWith(FOUND)) {
            return Optional.of(answer.substring(PREFIX.length(), answer.length() - FOUND.length()));
        }
        LOG.errorf("clamd at %s:%d could not scan: %s", host, port, answer);
        throw new AttachmentRefused.NotScanned();
    }

    private String ask(Path file) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), patience);
            socket.setSoTimeout(patience);
            send(file, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK)));
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        } catch (IOException e) {
            LOG.warnf("clamd at %s:%d is away: %s", host, port, e.getMessage());
            throw new AttachmentRefused.NotScanned();
        }
    }

    private static void send(Path file, DataOutputStream to) throws IOException {
        to.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[CHUNK];
        try (InputStream from = Files.newInputStream(file)) {
            for (int read = from.read(chunk); read > 0; read = from.read(chunk)) {
                to.writeInt(read);
                to.write(chunk, 0, read);
            }
        }
        to.writeInt(0);
        to.flush();
    }
}
