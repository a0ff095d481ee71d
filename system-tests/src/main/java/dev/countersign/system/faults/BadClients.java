package dev.countersign.system.faults;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.gateway.Routes;
import dev.countersign.stack.process.ServiceProcess;
import dev.countersign.system.client.Call;
import dev.countersign.system.client.Countersign;
import dev.countersign.system.client.Somebody;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Clients that nobody wishes for.
final class BadClients {
    /// More than a replica has connections to its database.
    private static final int MANY = 60;

    private static final int DEEP = 200_000;
    private static final long GIGABYTE = 1L << 30;
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(250);

    /// What each service has to write and to read, for somebody who may do both.
    private static final Map<String, String> WRITES = Map.of(
            Routes.REQUEST_SERVICE, "/api/requests",
            Routes.APPROVAL_SERVICE, "/api/delegations",
            Routes.NOTIFICATION_SERVICE, "/api/notifications/read-all");

    private static final Map<String, String> READS = Map.of(
            Routes.REQUEST_SERVICE, "/api/requests",
            Routes.APPROVAL_SERVICE, "/api/queue",
            Routes.NOTIFICATION_SERVICE, "/api/notifications");

    private final LocalStack stack;
    private final Somebody sam;
    private final String service;
    private final CountDownLatch over;

    /// @param service whose clients they are
    /// @param over ends what lasts early
    BadClients(LocalStack stack, Countersign countersign, String service, CountDownLatch over) {
        this.stack = stack;
        this.sam = countersign.as("sam");
        this.service = service;
        this.over = over;
    }

    /// They hold connections to every replica, and each of their bodies would take hours.
    boolean sendSlowly(Duration lasts) {
        List<Socket> slow = new ArrayList<>();
        try {
            for (ServiceProcess replica : stack.replicas(service)) {
                for (int i = 0; i < MANY; i++) {
                    slow.add(begin(replica.port(), "Content-Length: 500000"));
                }
            }
            long end = System.nanoTime() + lasts.toNanos();
            while (over.getCount() > 0 && System.nanoTime() < end) {
                for (Socket one : slow) {
                    one.getOutputStream().write(' ');
                }
                Attempts.pause(BETWEEN_BYTES, over);
            }
        } catch (IOException e) {
            // The replica has hung up, as it may, or is away.
        } finally {
            slow.forEach(BadClients::hangUp);
        }
        return !slow.isEmpty();
    }

    /// It does not say how long it will be, and goes on until somebody stops it.
    boolean sendGigabyte(Duration lasts) {
        byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        byte[] length = "10000\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\r\n".getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = begin(stack.options().ports().gateway(), "Transfer-Encoding: chunked")) {
            OutputStream out = socket.getOutputStream();
            long deadline = System.nanoTime() + lasts.toNanos();
            for (long sent = 0; sent < GIGABYTE && System.nanoTime() < deadline; sent += blanks.length) {
                out.write(length);
                out.write(blanks);
                out.write(end);
            }
        } catch (IOException e) {
            // Refused, as it should be, or the service is away.
        }
        return true;
    }

    /// Whatever is answered is seen by who counts the operations.
    boolean askAbsurdly() {
        String read = READS.get(service);
        String cursor = "z".repeat(2_000);
        List<Call> calls = List.of(
                Call.post(WRITES.get(service)).json("[".repeat(DEEP) + "]".repeat(DEEP)),
                Call.post(WRITES.get(service)).json("{\"content\":".repeat(DEEP / 10) + "1" + "}".repeat(DEEP / 10)),
                Call.get(read + "?limit=2147483648"),
                Call.get(read + "?limit=1000000&after=" + cursor),
                Call.get(read + "?limit=-1&after=%00"),
                Call.get(read + "/..%2f..%2fq%2fhealth"));
        calls.forEach(call -> Attempts.once(() -> sam.send(call)));
        return true;
    }

    /// More people than connections ask again and again.
    void crowd(Duration lasts) {
        Call read = Call.get(READS.get(service));
        long end = System.nanoTime() + lasts.toNanos();
        // Signed in before, so that all of them begin at once.
        Attempts.once(() -> sam.send(read));
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MANY; i++) {
                people.execute(() -> {
                    while (over.getCount() > 0 && System.nanoTime() < end) {
                        Attempts.once(() -> sam.send(read));
                        Attempts.pause(Attempts.SHORT, over);
                    }
                });
            }
        }
    }

    /// @throws IOException when nobody listens
    private Socket begin(int port, String length) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        String head = String.join(
                "\r\n",
                "POST " + WRITES.get(service) + " HTTP/1.1",
                "Host: localhost:" + port,
                "Authorization: Bearer " + token(),
                "Content-Type: application/json",
                length,
                "",
                "");
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /// @throws IOException when the identity provider is away
    private String token() throws IOException {
        try {
            return sam.token();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It has gone before.
        }
    }
}
