package dev.countersign.approval.simulation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import dev.countersign.approval.SampleRequests;
import dev.countersign.approval.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class SimulationIT {

    @BeforeEach
    void noCases() throws SQLException {
        Database.forgetCases();
    }

    @Test
    void aDraftIsTriedOnWhatWasAskedForAndNothingChanges() {
        UUID cheap = open("Cheap", "240.00", false);
        UUID data = open("With data", "1200.00", true);
        open("Plain", "1200.00", false);
        String stricter =
                inForce().replace("annualCost <= 500", "annualCost <= 100").replace("target: 40h", "target: 50h");

        ValidatableResponse simulated = simulate(draft(stricter), "100").statusCode(200);

        simulated
                .body("requests", is(3))
                .body("changes.requestId", contains(data.toString(), cheap.toString()))
                .body("changes[0].before.lane", equalTo("STANDARD"))
                .body("changes[0].before.businessHours", is(48))
                .body("changes[0].after.businessHours", is(58))
                .body("changes[1].before.lane", equalTo("FAST"))
                .body("changes[1].before.steps", contains("it-approval (team:it-approval)"))
                .body("changes[1].after.lane", equalTo("STANDARD"))
                .body("changes[1].after.steps", contains("security (team:security)", "it-approval (team:it-approval)"))
                .body("sum.lanes", is(1))
                .body("sum.stepsMore", is(1))
                .body("sum.stepsLess", is(0))
                .body("sum.businessHours", is(10 + 16));
        Rest.as("mia").get("/api/cases/" + cheap).then().body("lane", equalTo("FAST"));
    }

    @Test
    void onlyTheLastRequestsAreLookedAt() {
        open("First", "240.00", false);
        open("Second", "240.00", false);

        simulate(draft(inForce()), "1").body("requests", is(1)).body("changes.size()", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1"})
    void theNumberOfRequestsHasBounds(String last) {
        simulate(UUID.randomUUID(), last).statusCode(400);
    }

    @Test
    void aDraftThatIsNotThereIsNotFound() {
        simulate(UUID.randomUUID(), "10").statusCode(404);
    }

    private static UUID open(String product, String euros, boolean customerData) {
        UUID request = UUID.randomUUID();
        Topic.tell(
                SampleRequests.submitted(
                        SampleRequests.MIA, request, SampleRequests.content(product, euros, customerData)),
                1);
        Rest.approvalOf(request);
        return request;
    }

    private static ValidatableResponse simulate(UUID draft, String last) {
        return Rest.as("paul")
                .get("/api/policies/drafts/{id}/simulation?last={last}", draft, last)
                .then();
    }

    private static UUID draft(String yaml) {
        String id = Rest.as("paul")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("basedOn", version(), "yaml", yaml))
                .post("/api/policies/drafts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private static String inForce() {
        return Rest.as("paul").get("/api/policies/" + version()).path("yaml");
    }

    private static int version() {
        return Rest.as("paul").get("/api/policies?limit=1").path("items[0].version");
    }
}
