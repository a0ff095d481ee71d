package dev.countersign.system.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.system.deploy.Setting.FromSecret;
import dev.countersign.system.deploy.Setting.Plain;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds every environment variable of the deployments against the configuration of the service that gets it.
class VariablesTest {
    private static final String SESSION_SECRET = "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET";
    private static final int SHORTEST_SESSION_SECRET = 32;

    @ParameterizedTest
    @MethodSource("servicesOfDeployments")
    void noVariableIsSetThatTheServiceDoesNotRead(Deployment deployment, String service) {
        Map<String, Setting> settings = deployment.settings(service);

        assertEquals(Set.of(), ServiceConfiguration.of(service).unread(settings));
    }

    @ParameterizedTest
    @MethodSource("servicesOfDeployments")
    void everyVariableIsSetThatTheServiceNeeds(Deployment deployment, String service) {
        Map<String, Setting> settings = deployment.settings(service);

        assertEquals(Set.of(), ServiceConfiguration.of(service).missing(settings));
    }

    @ParameterizedTest
    @EnumSource
    void theThreeServicesShareOneSessionOneProviderAndOneAddress(Deployment deployment) {
        Stream.of(
                        SESSION_SECRET,
                        "QUARKUS_OIDC_CREDENTIALS_SECRET",
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        "COUNTERSIGN_PUBLIC_URL",
                        "KAFKA_BOOTSTRAP_SERVERS")
                .forEach(variable ->
                        assertEquals(1, differentSettings(deployment, variable).size(), variable));
    }

    @ParameterizedTest
    @EnumSource
    void eachServiceHasADatabaseAndARoleOfItsOwn(Deployment deployment) {
        assertEquals(
                Repository.SERVICES.size(),
                differentSettings(deployment, "QUARKUS_DATASOURCE_JDBC_URL").size());
        assertEquals(
                Repository.SERVICES.size(),
                differentSettings(deployment, "QUARKUS_DATASOURCE_USERNAME").size());
        assertEquals(
                Repository.SERVICES.size(),
                differentSettings(deployment, "QUARKUS_DATASOURCE_PASSWORD").size());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "COMPOSE")
    void kubernetesTakesPasswordsAndSecretsFromSecretsOnly(Deployment deployment) {
        Repository.SERVICES.forEach(service -> deployment.settings(service).forEach((variable, setting) -> {
            if (isSecret(variable)) {
                assertInstanceOf(FromSecret.class, setting, variable);
            }
        }));
    }

    @Test
    void everyPasswordAndSecretOfComposeSaysThatItIsForDevelopmentOnly() {
        Compose compose = Compose.read();

        compose.services()
                .keySet()
                .forEach(service -> compose.environment(service).forEach((variable, value) -> {
                    if (isSecret(variable)) {
                        assertTrue(value.startsWith("development-only-"), service + ": " + variable);
                    }
                }));
    }

    @Test
    void theSessionSecretOfComposeIsLongEnoughForItsCipher() {
        Repository.SERVICES.forEach(service -> {
            Plain secret = assertInstanceOf(
                    Plain.class, Deployment.COMPOSE.settings(service).get(SESSION_SECRET));
            assertTrue(secret.value().length() >= SHORTEST_SESSION_SECRET, service);
        });
    }

    @Test
    void aPropertyIsReadFromTheVariableThatMicroProfileConfigLooksFor() {
        assertEquals(
                "MP_MESSAGING_INCOMING__APPROVALS__TOPIC",
                ServiceConfiguration.variable("mp.messaging.incoming.\"approvals\".topic"));
        assertEquals(
                SESSION_SECRET, ServiceConfiguration.variable("quarkus.oidc.token-state-manager.encryption-secret"));
    }

    static Stream<Arguments> servicesOfDeployments() {
        return Stream.of(Deployment.values())
                .flatMap(deployment -> Repository.SERVICES.stream().map(service -> Arguments.of(deployment, service)));
    }

    private static Set<Setting> differentSettings(Deployment deployment, String variable) {
        return Repository.SERVICES.stream()
                .map(service ->
                        Objects.requireNonNull(deployment.settings(service).get(variable), variable))
                .collect(Collectors.toSet());
    }

    private static boolean isSecret(String variable) {
        return variable.endsWith("_PASSWORD") || variable.endsWith("_SECRET");
    }
}
