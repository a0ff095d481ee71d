package dev.countersign.request;

import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Real PostgreSQL, Kafka and identity provider for the tests of this module; they live as long as the JVM.
public final class Backends implements QuarkusTestResourceLifecycleManager {
    static final String DATABASE = "countersign_request";

    @Override
    public Map<String, String> start() {
<<<<<<< HEAD
        Map<String, String> configuration = new HashMap<>(TestBackends.get().configuration(DATABASE));
        // A minute as it is delivered, which a test need not wait.
        configuration.put("quarkus.http.read-timeout", "5S");
        return configuration;
=======
        return TestBackends.get().configuration(DATABASE);
>>>>>>> faults
    }

    @Override
    public void stop() {}
}
