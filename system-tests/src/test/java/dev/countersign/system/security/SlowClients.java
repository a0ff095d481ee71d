package dev.countersign.system.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Connections on which there is always a little more to come.
final class SlowClients implements AutoCloseable {
    private static final long BETWEEN_BYTES_MILLIS = 500;

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    private final List<Socket> sockets = new ArrayList<>();
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    /// Begins at once, and then sends a blank now and then until the other side has enough.
    ///
    /// @param beginning what is sent at first
    SlowClient start(int port, String beginning) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(socket);
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        SlowClient client = new SlowClient(socket, readers.submit(() -> read(socket)));
        var _ = clock.scheduleWithFixedDelay(
                client::sendALittle, BETWEEN_BYTES_MILLIS, BETWEEN_BYTES_MILLIS, TimeUnit.MILLISECONDS);
        return client;
    }

    /// What each was told before it was hung up on; empty when that was nothing.
    ///
    /// @throws TimeoutException when one of them is still connected then
    List<String> answers(List<SlowClient> clients, Duration within)
            throws InterruptedException, ExecutionException, TimeoutException {
        long end = System.nanoTime() + within.toNanos();
        List<String> answers = new ArrayList<>();
        for (SlowClient client : clients) {
            answers.add(client.answer().get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        }
        return answers;
    }

    /// Whoever is cut off in the middle of sending may not hear what they were told.
    private static String read(Socket socket) throws IOException {
        StringBuilder all = new StringBuilder();
        byte[] buffer = new byte[4096];
        try {
            for (int got; (got = socket.getInputStream().read(buffer)) >= 0; ) {
                all.append(new String(buffer, 0, got, StandardCharsets.UTF_8));
            }
        } catch (SocketException e) {
            // Hung up on, with a reset.
        }
        return all.toString();
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        for (Socket socket : sockets) {
            socket.close();
        }
        readers.shutdownNow();
    }
}
