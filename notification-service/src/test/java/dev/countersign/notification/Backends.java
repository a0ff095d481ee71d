package dev.countersign.notification;

import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// Real PostgreSQL, Kafka, identity provider and mail catcher, which live as long as the VM.
public class Backends implements QuarkusTestResourceLifecycleManager {
    public static final String DATABASE = "countersign_notification";

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>(TestBackends.get().configuration(DATABASE));
        configuration.put("quarkus.http.test-port", "0");
        configuration.put("quarkus.http.host", "127.0.0.1");
        return configuration;
    }

    @Override
    public void stop() {}
}
