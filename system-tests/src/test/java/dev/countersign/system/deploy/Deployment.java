package dev.countersign.system.deploy;

import dev.countersign.system.deploy.Manifests.Reading;
import java.util.Map;

/// The ways in which a service is deployed and told its configuration.
enum Deployment {
    COMPOSE {
        @Override
        Map<String, Setting> settings(String service) {
            return Compose.read().settings(service);
        }
    },
    KUBERNETES_AS_WRITTEN {
        @Override
        Map<String, Setting> settings(String service) {
            return Reading.AS_WRITTEN.base().settings(service);
        }
    },
    KUBERNETES_AS_RENDERED {
        @Override
        Map<String, Setting> settings(String service) {
            return Reading.AS_RENDERED.base().settings(service);
        }
    };

    /// The environment variables of a service.
    abstract Map<String, Setting> settings(String service);
}
