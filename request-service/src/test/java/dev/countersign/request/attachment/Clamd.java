package dev.countersign.request.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A peer that speaks the part of clamd's protocol that is asked of it, and knows one virus: the harmless
/// EICAR string.
public final class Clamd implements AutoCloseable {
    public static final String EICAR = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    private static final int LARGEST = 1024 * 1024;

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param port 0 for any free one
    public Clamd(int port) throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::serve);
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> answer(socket));
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void answer(Socket socket) {
        try (socket;
                DataInputStream from = new DataInputStream(socket.getInputStream());
                OutputStream to = socket.getOutputStream()) {
            byte[] command = from.readNBytes("zINSTREAM\0".length());
            String answer = new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")
                    ? scan(from)
                    : "UNKNOWN COMMAND";
            to.write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String scan(DataInputStream from) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = from.readInt(); length > 0; length = from.readInt()) {
            content.write(from.readNBytes(length));
        }
        if (content.size() > LARGEST) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        return content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                ? "stream: Eicar-Signature FOUND"
                : "stream: OK";
    }
}
