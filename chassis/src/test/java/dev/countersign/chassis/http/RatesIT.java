package dev.countersign.chassis.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.Backends;
import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Somebody who asks too often waits, and nobody else does.
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(RatesIT.Few.class)
class RatesIT {
    private static final String LETTERS = "/api/operations/chassis-test/dead-letters";
    private static final int SOON = 50;

    /// Few calls, so that they are soon too many.
    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "countersign.chassis.rates.per-second", "1",
                    "countersign.chassis.rates.at-once", "3");
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndCan() {
        // When
        Response refused = refused("olga");

        // Then
        refused.then()
                .contentType("application/problem+json")
                .body("type", equalTo("urn:countersign:problem:too-often"))
                .body("retryAfter", greaterThanOrEqualTo(1));
        assertEquals(refused.path("retryAfter").toString(), refused.header("Retry-After"));
        assertEquals(403, as("mia").statusCode(), "somebody else");
        await().atMost(Duration.ofSeconds(30)).until(() -> as("olga").statusCode() == 200);
    }

    @Test
    void callsOfNobodyAreOnlyRefused() {
        assertTrue(Stream.generate(() -> given().get(LETTERS).statusCode())
                .limit(SOON)
                .allMatch(status -> status == 401));
    }

    private static Response refused(String person) {
        return Stream.generate(() -> as(person))
                .limit(SOON)
                .filter(reply -> reply.statusCode() == 429)
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " was answered " + SOON + " times"));
    }

    private static Response as(String person) {
        return given().auth().oauth2(TestBackends.get().tokenFor(person)).get(LETTERS);
    }
}
