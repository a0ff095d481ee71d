package dev.countersign.approval;

import dev.countersign.stack.TestBackends;
import dev.countersign.stack.identity.SigningPair;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// Real PostgreSQL, Kafka and identity provider for the service under test. They live as long as the VM.
public class Backends implements QuarkusTestResourceLifecycleManager {
    static final String DATABASE = "countersign_approval";

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>(TestBackends.get().configuration(DATABASE));
        configuration.put("quarkus.http.test-port", "0");
        configuration.put("quarkus.http.host", "localhost");
        // In the whole system the gateway leads back from the sign-in page to request-service, which sends on.
        configuration.put("quarkus.oidc.authentication.redirect-path", "/queue");
        // Tests seal, sign and look at timers when they want to, and do not wait for the clock.
        SigningPair keys = SigningPair.generate();
        configuration.put("countersign.approval.record.signing-key", keys.privateKey());
        configuration.put("countersign.approval.record.public-keys", keys.publicKey());
        configuration.put("countersign.approval.record.seal-every", "off");
        configuration.put("countersign.approval.record.sign-every", "0s");
        configuration.put("countersign.approval.timers.look-every", "off");
        return configuration;
    }

    @Override
    public void stop() {}
}
