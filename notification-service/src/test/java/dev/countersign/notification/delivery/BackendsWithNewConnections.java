package dev.countersign.notification.delivery;

import dev.countersign.notification.Backends;
import java.util.Map;

/// The backends, with a connection of its own for every mail.
public class BackendsWithNewConnections extends Backends {

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = super.start();
        configuration.put("quarkus.mailer.keep-alive", "false");
        configuration.put("countersign.notification.delivery.patience", "3s");
        return configuration;
    }
}
