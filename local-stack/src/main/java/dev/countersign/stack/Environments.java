package dev.countersign.stack;

import dev.countersign.stack.identity.SigningPair;
import dev.countersign.stack.postgres.Postgres;
import java.util.LinkedHashMap;
import java.util.Map;

/// The environment of each service, with the same variables that the deployment sets.
///
/// @param clientSecret of the OpenID Connect client
/// @param sessionSecret encrypts the session cookie; the same for all services, so that there is one session
/// @param recordKey signs the decision record; approval-service alone gets it
record Environments(StackOptions options, String clientSecret, String sessionSecret, SigningPair recordKey) {
    /// More calls of one person than two cores can answer.
    private static final String OF_A_CROWD = "1000000";

    Map<String, String> of(String database, int port) {
        StackPorts ports = options.ports();
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database);
        String role = Postgres.runtimeRole(database);
        environment.put("QUARKUS_DATASOURCE_USERNAME", role);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", role);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        environment.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:" + ports.identityProvider() + "/countersign");
        environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", clientSecret);
        environment.put("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", sessionSecret);
        environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(ports.smtp()));
        environment.put("COUNTERSIGN_PUBLIC_URL", "http://localhost:" + ports.gateway());
        if (options.crowds()) {
            environment.put("COUNTERSIGN_CHASSIS_RATES_PER_SECOND", OF_A_CROWD);
            environment.put("COUNTERSIGN_CHASSIS_RATES_AT_ONCE", OF_A_CROWD);
        }
        if (database.equals("countersign_approval")) {
            environment.put("DATABASE_OWNER_USERNAME", database);
            environment.put("DATABASE_OWNER_PASSWORD", database);
            environment.put("COUNTERSIGN_APPROVAL_RECORD_SIGNING_KEY", recordKey.privateKey());
            environment.put("COUNTERSIGN_APPROVAL_RECORD_PUBLIC_KEYS", recordKey.publicKey());
        }
        return environment;
    }
}
