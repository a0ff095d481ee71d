package dev.countersign.request;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/// Tells the service of a clamd at a port that is free now; the test decides when one listens there.
public final class ScannerAtAPort implements QuarkusTestResourceLifecycleManager {
    static final String PORT = "countersign.request.attachments.scan.port";

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0)) {
            return Map.of(
                    "countersign.request.attachments.scan.by", "CLAMD", PORT, Integer.toString(free.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
