package dev.countersign.approval.delegation;

import static dev.countersign.approval.Rest.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.StandIn;
import dev.countersign.approval.Topic;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.TaskKind;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class DelegationResourceIT {

    @BeforeEach
    @AfterEach
    void nobodyStandsIn() throws SQLException {
        StandIn.forgetAll();
    }

    @Test
    void bothSeeADelegationAndNobodyElseDoes() {
        // Given
        UUID delegation = StandIn.grant("sam", "lena", "REVIEW", "APPROVAL");

        // When
        Response shown = as("lena").get("/api/delegations/{id}", delegation);

        // Then
        shown.then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("principal.name", equalTo("Sam Rivera"))
                .body("delegate.sub", equalTo("lena"))
                .body("kinds", containsInAnyOrder("REVIEW", "APPROVAL"))
                .body("teams", contains("team:security"))
                .body("state", equalTo("IN_FORCE"))
                .body(not(containsString("@example.com")));
        for (String one : List.of("sam", "lena")) {
            as(one).get("/api/delegations").then().body("items.id", contains(delegation.toString()));
        }
        as("sofia").get("/api/delegations").then().body("items", hasSize(0));
        as("sofia").get("/api/delegations/{id}", delegation).then().statusCode(404);
        StandIn.revoke("sofia", delegation).then().statusCode(404);
    }

    @Test
    void theSubstituteIsToldAndRecorded() {
        // Given
        UUID delegation = StandIn.grant("sam", "lena", "REVIEW");

        // When
        StandIn.revoke("sam", delegation).then().statusCode(200);

        // Then
        List<Topic.Said> said = Topic.aboutCaseOf(delegation, 2);
        DelegationEvent.Granted granted =
                assertInstanceOf(DelegationEvent.Granted.class, said.get(0).event());
        assertEquals("lena@example.com", granted.delegate().email());
        assertEquals(List.of(TaskKind.REVIEW), granted.kinds());
        assertEquals(List.of("team:security"), granted.teams());
        assertInstanceOf(DelegationEvent.Revoked.class, said.get(1).event());
        assertEquals(
                List.of("sam lena", "sam lena"),
                Database.read(
                        "SELECT actor_sub || ' ' || (payload::jsonb -> 'delegate' ->> 'sub') FROM record_entry"
                                + " WHERE kind = 'DELEGATION' AND subject = ? ORDER BY sequence",
                        delegation));
    }

    @Test
    void onlyThePrincipalRevokesAndOnlyOnce() {
        // Given
        UUID delegation = StandIn.grant("sam", "lena", "REVIEW");
        StandIn.revoke("lena", delegation).then().statusCode(403).body("type", problem("not-your-delegation"));
        as("sam").post("/api/delegations/{id}/revoke", delegation).then().statusCode(428);
        as("sam")
                .header("If-Match", "\"7\"")
                .post("/api/delegations/{id}/revoke", delegation)
                .then()
                .statusCode(412);

        // When
        StandIn.revoke("sam", delegation).then().statusCode(200).header("ETag", "\"1\"");

        // Then
        StandIn.revoke("sam", delegation).then().statusCode(409).body("type", problem("delegation-over"));
    }

    @Test
    void whatDoesNotFitIsRefusedFieldByField() {
        // Given
        StandIn.known("lena");
        Instant now = Instant.now();
        Duration day = Duration.ofDays(1);

        // When
        Response past = StandIn.ask("sam", StandIn.body("sam", now.minus(day), now.minus(day), "REVIEW"));

        // Then
        past.then().statusCode(422).body("errors.pointer", contains("/delegate", "/from", "/until"));
        StandIn.ask("sam", StandIn.body("lena", null, now.plus(Duration.ofDays(91)), "REVIEW"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/until"));
        StandIn.ask("sam", StandIn.body("nobody-knows-them", null, now.plus(day), "REVIEW"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/delegate"));
        StandIn.ask("sam", StandIn.body("lena", null, now.plus(day)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/kinds"));
        assertEquals(List.of(), Database.read("SELECT id FROM delegation"));
    }

    @Test
    void nobodyGrantsForSomebodyElse() {
        // Given
        StandIn.known("lena");
        Map<String, Object> body = StandIn.body("lena", null, Instant.now().plus(Duration.ofDays(1)), "REVIEW");

        // When
        body.put("principal", "sofia");

        // Then
        StandIn.ask("sam", body).then().statusCode(400).body("errors[0].pointer", equalTo("/principal"));
    }

    @Test
    void whoIsInNoTeamHasNothingToLeave() {
        StandIn.known("lena");

        Response asked =
                StandIn.ask("mia", StandIn.body("lena", null, Instant.now().plus(Duration.ofDays(1)), "REVIEW"));

        asked.then().statusCode(409).body("type", problem("nothing-to-delegate"));
    }

    @Test
    void whoHasNothingToLeaveIsNotToldWhoIsKnownHere() {
        // Given
        StandIn.known("lena");
        Instant until = Instant.now().plus(Duration.ofDays(1));

        for (String delegate : List.of("lena", "nobody-knows-them")) {
            // When
            Response asked = StandIn.ask("mia", StandIn.body(delegate, null, until, "REVIEW"));

            // Then
            asked.then().statusCode(409).body("type", problem("nothing-to-delegate"));
        }
    }

    @Test
    void aRepeatedGrantIsGrantedOnce() {
        // Given
        StandIn.known("lena");
        Map<String, Object> body = StandIn.body("lena", null, Instant.now().plus(Duration.ofDays(1)), "REVIEW");
        String key = UUID.randomUUID().toString();

        // When
        String first = as("sam")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/delegations")
                .path("id");
        String again = as("sam")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/delegations")
                .path("id");

        // Then
        assertEquals(first, again);
        assertEquals(List.of(first), Database.read("SELECT id FROM delegation"));
    }

    @Test
    void thereIsABoundOnWhatOnePersonPilesUp() throws SQLException {
        // Given
        UUID delegation = StandIn.grant("sam", "lena", "REVIEW");
        Database.change("""
                INSERT INTO delegation (id, version, principal_sub, principal_name, delegate_sub, delegate_name, kinds, teams,
                    from_at, until_at, granted_at)
                SELECT gen_random_uuid(), 0, principal_sub, principal_name, delegate_sub, delegate_name, kinds, teams,
                    from_at, until_at, granted_at
                FROM delegation, generate_series(1, 19) WHERE id = ?""", delegation);

        // When
        Response more =
                StandIn.ask("sam", StandIn.body("lena", null, Instant.now().plus(Duration.ofDays(1)), "REVIEW"));

        // Then
        more.then()
                .statusCode(409)
                .body("type", problem("too-many-delegations"))
                .body("most", equalTo(20));
    }

    @Test
    void theDatabaseItselfKnowsNoDelegationToOneself() {
        StandIn.grant("sam", "lena", "REVIEW");

        SQLException refused = assertThrows(
                SQLException.class, () -> Database.change("UPDATE delegation SET delegate_sub = principal_sub"));

        assertTrue(refused.getMessage().contains("delegation_not_to_oneself"));
    }

    private static Matcher<String> problem(String type) {
        return equalTo("urn:countersign:problem:" + type);
    }
}
