package dev.countersign.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/// The environment of each service, with the same variables that the deployment sets.
///
/// @param clientSecret of the OpenID Connect client
/// @param sessionSecret encrypts the session cookie; the same for all services, so that there is one session
record Environments(StackPorts ports, String clientSecret, String sessionSecret) {
    Map<String, String> of(String database, int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database);
        environment.put("QUARKUS_DATASOURCE_USERNAME", database);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        environment.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:" + ports.identityProvider() + "/countersign");
        environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", clientSecret);
        environment.put("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", sessionSecret);
        environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(ports.smtp()));
        environment.put("COUNTERSIGN_PUBLIC_URL", "http://localhost:" + ports.gateway());
        return environment;
    }
}
