package dev.countersign.request;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A token that was found genuine is not looked into again with every call.
@QuarkusTest
@WithTestResource(Backends.class)
class RememberedTokensIT {
    private final TestBackends backends = TestBackends.get();

    @Test
    void aTokenThatIsRememberedIsRefusedOnceItHasExpired() {
        // Given
        Map<String, Object> claims = backends.claimsFor("mia");
        claims.put("exp", Instant.now().plusSeconds(4).getEpochSecond());
        String token = backends.sign(claims);
        assertEquals(200, statusWith(token));
        assertEquals(200, statusWith(token));

        // Then
        await().atMost(Duration.ofSeconds(15)).until(() -> statusWith(token) == 401);
    }

    @Test
    void nothingButTheSameTokenIsTakenForIt() {
        // Given
        Map<String, Object> claims = backends.claimsFor("mia");
        String token = backends.sign(claims);
        assertEquals(200, statusWith(token));

        // When
        String forged = token.substring(0, token.lastIndexOf('.'))
                + backends.signWithAnotherKey(claims)
                        .substring(backends.signWithAnotherKey(claims).lastIndexOf('.'));

        // Then
        assertEquals(401, statusWith(forged));
        assertEquals(401, statusWith(backends.signWithAnotherKey(claims)));
        assertEquals(200, statusWith(token));
    }

    @Test
    void everyCallIsByWhoeverSentIt() {
        // Given
        String mia = backends.sign(backends.claimsFor("mia"));
        String carla = backends.sign(backends.claimsFor("carla"));

        // When
        List<String> requesters = Stream.of(mia, carla, mia, carla)
                .map(RememberedTokensIT::requesterOf)
                .toList();

        // Then
        assertEquals(List.of("mia", "carla", "mia", "carla"), requesters);
    }

    private static String requesterOf(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("content", Rest.content()))
                .post("/api/requests")
                .path("requester.sub");
    }

    private static int statusWith(String token) {
        return given().auth().oauth2(token).get("/api/requests").statusCode();
    }
}
