package dev.countersign.system.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.stack.identity.DemoPerson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds Keycloak's realm against the local stack's people, the services' configuration and Compose.
class RealmTest {
    private final JsonNode realm = Repository.json(Repository.at("deploy/keycloak/countersign-realm.json"));
    private final JsonNode client = realm.at("/clients/0");

    @Test
    void thePeopleAreThoseOfTheLocalStack() {
        Set<DemoPerson> expected = DemoPerson.ALL.stream()
                .map(person -> withoutWords(person.username(), person.name(), person.department(), person.groups()))
                .collect(Collectors.toSet());

        Set<DemoPerson> people = Manifests.stream(realm.path("users"))
                .map(user -> withoutWords(
                        user.path("username").asText(),
                        user.path("firstName").asText() + " "
                                + user.path("lastName").asText(),
                        user.at("/attributes/department/0").asText(),
                        texts(user.path("groups"))))
                .collect(Collectors.toSet());

        assertEquals(expected, people);
    }

    @Test
    void everyoneSignsInWithTheirUsernameAndIsTheirUsername() {
        realm.path("users").forEach(user -> {
            String username = user.path("username").asText();
            assertEquals(username, user.path("id").asText(), "the subject of their tokens");
            assertEquals(username, user.at("/credentials/0/value").asText(), "their password");
            assertEquals(username + "@example.com", user.path("email").asText());
            assertTrue(user.path("enabled").asBoolean(), username);
        });
    }

    @Test
    void everyGroupOfAPersonIsDeclared() {
        Set<String> declared = Manifests.stream(realm.path("groups"))
                .map(group -> group.path("name").asText())
                .collect(Collectors.toSet());

        realm.path("users")
                .forEach(user -> assertTrue(declared.containsAll(texts(user.path("groups"))), user::toString));
    }

    @Test
    void theDepartmentIsAnAttributeThatTheUserProfileKnows() {
        String profile = realm.path("components")
                .findPath("kc.user.profile.config")
                .path(0)
                .asText();

        assertTrue(Repository.yamls(profile)
                .getFirst()
                .path("attributes")
                .findValuesAsText("name")
                .contains("department"));
    }

    @Test
    void theAudienceOfRestIsInTheAccessTokenOnly() {
        JsonNode audience = mapper("oidc-audience-mapper");

        assertEquals(
                ServiceConfiguration.defaultsOf("request-service").get("quarkus.oidc.api.token.audience"),
                audience.path("included.custom.audience").asText());
        assertTrue(audience.path("access.token.claim").asBoolean());
        assertFalse(audience.path("id.token.claim").asBoolean());
    }

    @Test
    void groupsAndDepartmentAreInBothTokensUnderTheNamesThatTheServicesRead() {
        Map<String, JsonNode> claims = Map.of(
                "groups",
                mapper("oidc-group-membership-mapper"),
                "department",
                mapper("oidc-usermodel-attribute-mapper"));

        claims.forEach((name, mapper) -> {
            assertEquals(name, mapper.path("claim.name").asText());
            assertTrue(mapper.path("access.token.claim").asBoolean(), name);
            assertTrue(mapper.path("id.token.claim").asBoolean(), name);
        });
        assertFalse(
                mapper("oidc-group-membership-mapper").path("full.path").asBoolean(),
                "team:security, not /team:security");
    }

    @Test
    void theClientIsTheOneOfTheServicesAndConfidential() {
        Map<String, String> defaults = ServiceConfiguration.defaultsOf("request-service");

        assertEquals(
                defaults.get("quarkus.oidc.client-id"), client.path("clientId").asText());
        assertFalse(client.path("publicClient").asBoolean(true));
        assertEquals("${COUNTERSIGN_OIDC_SECRET}", client.path("secret").asText());
    }

    @Test
    void theClientInsistsOnTheProofKeyThatTheServicesSend() {
        assertEquals("S256", client.at("/attributes/pkce.code.challenge.method").asText());
        Repository.SERVICES.forEach(service -> assertEquals(
                "true",
                ServiceConfiguration.defaultsOf(service).get("quarkus.oidc.authentication.pkce-required"),
                service));
    }

    @Test
    void theSecretThatKeycloakReadsIsTheOneThatTheServicesSend() {
        Compose compose = Compose.read();
        String secret = compose.environment("keycloak").get("COUNTERSIGN_OIDC_SECRET");

        Repository.SERVICES.forEach(
                service -> assertEquals(secret, compose.environment(service).get("QUARKUS_OIDC_CREDENTIALS_SECRET")));
    }

    @Test
    void theIssuerThatKeycloakWritesIsTheOneThatTheServicesAccept() {
        Compose compose = Compose.read();
        Map<String, String> keycloak = compose.environment("keycloak");
        String realmPath = "/realms/" + realm.path("realm").asText();

        assertEquals("true", keycloak.get("KC_HOSTNAME_BACKCHANNEL_DYNAMIC"));
        Repository.SERVICES.forEach(service -> {
            Map<String, String> environment = compose.environment(service);
            assertEquals(keycloak.get("KC_HOSTNAME") + realmPath, environment.get("QUARKUS_OIDC_TOKEN_ISSUER"));
            assertEquals("http://keycloak:8080" + realmPath, environment.get("QUARKUS_OIDC_AUTH_SERVER_URL"));
        });
    }

    @Test
    void theBrowserMayComeBackToTheGatewayAndNowhereElse() {
        String address = Compose.read().environment("request-service").get("COUNTERSIGN_PUBLIC_URL");

        assertEquals(List.of(address + "/*"), texts(client.path("redirectUris")));
        assertEquals("+", client.at("/attributes/post.logout.redirect.uris").asText());
    }

    private JsonNode mapper(String kind) {
        return Manifests.stream(client.path("protocolMappers"))
                .filter(mapper -> mapper.path("protocolMapper").asText().equals(kind))
                .map(mapper -> mapper.path("config"))
                .findFirst()
                .orElseThrow();
    }

    private static DemoPerson withoutWords(String username, String name, String department, List<String> groups) {
        return new DemoPerson(username, name, department, groups, "");
    }

    private static List<String> texts(JsonNode list) {
        return Manifests.stream(list).map(JsonNode::asText).toList();
    }
}
