package dev.countersign.system.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.stack.postgres.Postgres;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What must hold of `docker-compose.yml` as a whole.
class ComposeFileTest {
    private static final Pattern WITHOUT_DEFAULT = Pattern.compile("(?<!\\$)\\$(\\{[A-Z_]+}|[A-Z])");

    private final Compose compose = Compose.read();

    @Test
    void everyImageHasATagThatDoesNotMove() {
        compose.services()
                .forEach((name, service) ->
                        Images.assertPinned(name, service.path("image").asText()));
    }

    @Test
    void imagesAreOfTheVersionsThatTheBuildUses() {
        assertEquals("apache/kafka:" + Repository.fromPom("kafka.version"), image("kafka"));
        assertEquals(image("kafka"), image("kafka-topics"));
        assertEquals(
                "postgres:" + Repository.fromPom("postgresql.binaries.version").split("\\.", -1)[0], image("postgres"));
        Repository.SERVICES.forEach(service ->
                assertEquals("countersign/" + service + ":" + Repository.fromPom("version"), image(service)));
    }

    @Test
    void nothingRunsAsRootOrCanBecomeIt() {
        compose.services().forEach((name, service) -> {
            assertTrue(service.path("user").asText().matches("[1-9][0-9]*:[0-9]+"), name);
            assertEquals("[\"ALL\"]", service.path("cap_drop").toString(), name);
            assertEquals(
                    "[\"no-new-privileges:true\"]", service.path("security_opt").toString(), name);
            assertFalse(service.has("cap_add") || service.has("privileged"), name);
        });
    }

    @Test
    void theServicesAndTheGatewayWriteNowhereButToTmp() {
        List.of("request-service", "approval-service", "notification-service", "gateway")
                .forEach(name -> {
                    assertTrue(compose.service(name).path("read_only").asBoolean(), name);
                    assertTrue(compose.service(name).at("/tmpfs/0").asText().startsWith("/tmp:"), name);
                });
    }

    @Test
    void everyPortIsBoundToThisMachineAlone() {
        compose.services()
                .forEach((name, service) -> service.path("ports")
                        .forEach(port -> assertTrue(port.asText().startsWith("127.0.0.1:"), name + ": " + port)));
    }

    @Test
    void thePortsAreThoseOfTheLocalStack() {
        Map<String, String> expected = Map.of(
                "gateway", "8080",
                "request-service", "8081",
                "approval-service", "8082",
                "notification-service", "8083",
                "keycloak", "8084",
                "mailpit", "8085",
                "postgres", "8086",
                "kafka", "8087");

        Map<String, String> published = compose.services().entrySet().stream()
                .filter(service -> service.getValue().has("ports"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        service -> service.getValue().at("/ports/0").asText().split(":", -1)[1]));

        assertEquals(expected, published);
    }

    @Test
    void whatOthersWaitForToBeHealthySaysWhenItIs() {
        compose.services()
                .forEach((name, service) -> service.path("depends_on").properties().stream()
                        .filter(needed ->
                                needed.getValue().path("condition").asText().equals("service_healthy"))
                        .forEach(needed -> assertTrue(
                                compose.service(needed.getKey())
                                        .at("/healthcheck/test")
                                        .isArray(),
                                name + " waits for " + needed)));
    }

    @Test
    void theServicesAreHealthyWhenTheyAreReady() {
        Repository.SERVICES.forEach(service -> {
            JsonNode test = compose.service(service).at("/healthcheck/test");
            assertTrue(test.path(3).asText().contains("GET /q/health/ready "), service);
        });
    }

    @Test
    void itStartsWithoutAnyVariableSet() {
        Matcher found = WITHOUT_DEFAULT.matcher(Repository.text(Repository.at("docker-compose.yml")));

        assertFalse(found.find(), () -> found.group() + " has no default");
    }

    @Test
    void everyFileThatItMountsIsThere() {
        compose.services()
                .forEach((name, service) -> Manifests.stream(service.path("volumes"))
                        .map(volume -> volume.asText().split(":", -1)[0])
                        .filter(source -> source.startsWith("./"))
                        .forEach(source ->
                                assertTrue(Files.isRegularFile(Repository.at(source)), name + " mounts " + source)));
    }

    @Test
    void everyDatabaseOfAServiceIsMadeWithItsPassword() {
        String script = Repository.text(Repository.at("deploy/postgres/create-databases.sh"));
        Map<String, String> postgres = compose.environment("postgres");

        Repository.SERVICES.forEach(service -> {
            Map<String, String> environment = compose.environment(service);
            String owner = environment.containsKey("DATABASE_OWNER_USERNAME") ? "DATABASE_OWNER" : "QUARKUS_DATASOURCE";
            String role = environment.get(owner + "_USERNAME");
            String password = service.replace("-service", "").toUpperCase(Locale.ROOT) + "_DATABASE_PASSWORD";
            assertEquals("jdbc:postgresql://postgres:5432/" + role, environment.get("QUARKUS_DATASOURCE_JDBC_URL"));
            assertTrue(script.contains("create_database " + role + " \"$" + password + "\""), role);
            assertEquals(environment.get(owner + "_PASSWORD"), postgres.get(password));
        });
    }

    @Test
    void theServiceThatKeepsTheRecordWorksAsARoleThatOwnsNothing() {
        String script = Repository.text(Repository.at("deploy/postgres/create-databases.sh"));
        Map<String, String> environment = compose.environment("approval-service");

        assertEquals(Postgres.APPROVAL_RUNTIME_ROLE, environment.get("QUARKUS_DATASOURCE_USERNAME"));
        assertEquals(
                environment.get("QUARKUS_DATASOURCE_PASSWORD"),
                compose.environment("postgres").get("APPROVAL_SERVICE_DATABASE_PASSWORD"));
        assertTrue(script.contains("CREATE ROLE " + Postgres.APPROVAL_RUNTIME_ROLE + " LOGIN PASSWORD"));
    }

    private String image(String service) {
        return compose.service(service).path("image").asText();
    }
}
