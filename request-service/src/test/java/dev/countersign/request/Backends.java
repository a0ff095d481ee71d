package dev.countersign.request;

import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Real PostgreSQL, Kafka and identity provider for the tests of this module; they live as long as the JVM.
public final class Backends implements QuarkusTestResourceLifecycleManager {
    static final String DATABASE = "countersign_request";

    @Override
    public Map<String, String> start() {
        return TestBackends.get().configuration(DATABASE);
    }

    @Override
    public void stop() {}
}
