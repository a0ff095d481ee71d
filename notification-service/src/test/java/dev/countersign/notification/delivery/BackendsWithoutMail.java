package dev.countersign.notification.delivery;

import dev.countersign.notification.Backends;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/// The backends with a port for mail at which nobody listens until a test does, and with little patience.
public class BackendsWithoutMail extends Backends {

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = super.start();
        configuration.put("quarkus.mailer.port", Integer.toString(freePort()));
        configuration.put("countersign.notification.delivery.patience", "3s");
        configuration.put("countersign.notification.delivery.attempts", "4");
        configuration.put("countersign.notification.delivery.first-pause", "400ms");
        configuration.put("countersign.notification.delivery.lease", "10s");
        configuration.put("countersign.notification.delivery.poll", "100ms");
        configuration.put("countersign.notification.team-mailboxes.special", "special-box@example.org");
        return configuration;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
