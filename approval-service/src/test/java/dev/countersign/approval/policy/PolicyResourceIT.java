package dev.countersign.approval.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import dev.countersign.approval.SampleRequests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class PolicyResourceIT {
    private static final String DRAFTS = "/api/policies/drafts";

    @Test
    void anInstallationBeginsWithThePolicyThatShips() {
        as("paul")
                .get("/api/policies/1")
                .then()
                .statusCode(200)
                .body("name", equalTo("Buying software"))
                .body("yaml", equalTo(ShippedPolicy.text()))
                .body("author", nullValue())
                .body("publishedAt", notNullValue());
    }

    @Test
    void aDraftThatIsNoPolicyIsRefusedWithEveryPlace() {
        String wrong =
                text("Wrong").replace("annualCost <= 500", "annualCosts <= 500").replace("16h", "soon");

        create("paul", wrong)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:countersign:problem:invalid"))
                .body("errors.pointer", everyItem(equalTo("/yaml")))
                .body("errors.field", hasItem("lanes[0].when"))
                .body("errors.find { it.field == 'lanes[0].when' }.line", is(lineOf("when: >-", wrong)))
                .body("errors.find { it.field == 'lanes[0].when' }.message", startsWith("At \"annualCosts <= 500"))
                .body("errors.field", hasItem("steps[0].target"));
    }

    @Test
    void validatingSavesNothing() {
        Map<String, ?> right = Map.of("yaml", text("Only looked at"));

        as("paul")
                .body(right)
                .post("/api/policies/validate")
                .then()
                .statusCode(200)
                .body("valid", is(true));
        as("paul")
                .body(Map.of("yaml", "name: x"))
                .post("/api/policies/validate")
                .then()
                .statusCode(422);
        as("paul")
                .get(DRAFTS + "?limit=100")
                .then()
                .body("items.findAll { it.name == 'Only looked at' }.size()", is(0));
    }

    @Test
    void aDraftIsSavedByItsAuthorOnlyAndNotOverSomebodysChange() {
        String address = create("paul", text("First try"))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Map<String, ?> changed = Map.of("basedOn", inForce(), "yaml", text("Second try"));

        String tag = as("paul").get(address).header("ETag");
        as("paul").body(changed).put(address).then().statusCode(428);
        as("petra")
                .header("If-Match", tag)
                .body(changed)
                .put(address)
                .then()
                .statusCode(403)
                .body("author", is("Paul Dubois"));
        as("paul")
                .header("If-Match", tag)
                .body(changed)
                .put(address)
                .then()
                .statusCode(200)
                .body("name", is("Second try"));
        as("paul").header("If-Match", tag).body(changed).put(address).then().statusCode(412);
        as("paul").get(address + "/difference").then().statusCode(200).body("lines", hasItem("+name: Second try"));
        as("petra").header("If-Match", "\"1\"").delete(address).then().statusCode(403);
        as("paul").header("If-Match", "\"1\"").delete(address).then().statusCode(204);
        as("paul").get(address).then().statusCode(404);
    }

    @Test
    void aChangedQuestionShowsInTheDifference() {
        String asked = "ask: Can people sign in with the account that they have here?";
        String address = create("paul", ShippedPolicy.text().replace(asked, "ask: Is there single sign-on?"))
                .header("Location");

        as("paul")
                .get(address + "/difference")
                .then()
                .statusCode(200)
                .body("lines", hasItem("-        " + asked))
                .body("lines", hasItem("+        ask: Is there single sign-on?"));
    }

    @Test
    void whatIsWrongInAQuestionIsToldWithItsPlace() {
        String wrong = ShippedPolicy.text().replace("follows: { sign-in: [partly, no] }", "follows: { sing-in: [no] }");

        create("paul", wrong)
                .then()
                .statusCode(422)
                .body("errors.field", contains("steps[0].questions[1].follows.sing-in"))
                .body("errors[0].line", is(lineOf("sing-in", wrong)));
    }

    @Test
    void whoeverWroteADraftCannotPublishIt() {
        String address = create("paul", text("Mine alone")).header("Location");

        publish("paul", address).then().statusCode(403).body("type", equalTo("urn:countersign:problem:own-draft"));
    }

    @Test
    void publishingChangesNothingInFlightAndCountsForWhatComesAfter() throws SQLException {
        int before = inForce();
        UUID open = Rest.submit(SampleRequests.MIA, "Opened under the old rules");
        UUID review = Rest.reviewOf(open);
        String address = create(
                        "paul",
                        text("Nobody but IT")
                                .replace(", STANDARD]\n    because: IT security", "]\n    because: IT security"))
                .header("Location");
        int published =
                publish("petra", address).then().statusCode(201).extract().path("version");

        try {
            assertEquals(before + 1, published);
            as("paul").get(address).then().statusCode(404);
            as("paul")
                    .get("/api/policies")
                    .then()
                    .body("items[0].version", is(published))
                    .body("items[0].author.name", is("Paul Dubois"))
                    .body("items[0].publisher.name", is("Petra Lang"));
            as("paul")
                    .get("/api/policies/" + published + "/difference")
                    .then()
                    .body("lines", hasItem("+name: Nobody but IT"));

            UUID after = Rest.submit(SampleRequests.MIA, "Opened under the new rules");
            Rest.approvalOf(after);
            as("mia")
                    .get("/api/cases/" + after)
                    .then()
                    .body("policyVersion", is(published))
                    .body("tasks.step", contains("it-approval"));

            Rest.claim("sam", review).then().statusCode(200);
            Rest.complete("sam", review, Rest.outcome("CLEARED")).then().statusCode(200);
            as("mia")
                    .get("/api/cases/" + open)
                    .then()
                    .body("policyVersion", is(before))
                    .body("tasks.step", contains("security", "it-approval"));
        } finally {
            String back = create("paul", ShippedPolicy.text()).header("Location");
            publish("petra", back).then().statusCode(201);
        }
    }

    @Test
    void aDraftOfAnOlderVersionIsNotPublishedOverANewerOne() {
        String first = create("paul", ShippedPolicy.text() + "# one\n").header("Location");
        String second = create("paul", ShippedPolicy.text() + "# two\n").header("Location");
        publish("petra", first).then().statusCode(201);

        publish("petra", second)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:countersign:problem:outdated-draft"))
                .body("detail", containsString("save the draft based on version"));
    }

    @Test
    void aPublishedVersionIsNeverChanged() {
        for (String statement : new String[] {
            "UPDATE policy_version SET yaml = 'x' WHERE version = 1",
            "DELETE FROM policy_version",
            "TRUNCATE policy_version CASCADE"
        }) {
            SQLException refused = assertThrows(SQLException.class, () -> Database.change(statement));
            assertEquals("P0001", refused.getSQLState(), refused::getMessage);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/policies", "/api/policies/1", DRAFTS})
    void policiesAreForTheirOwners(String path) {
        as("mia").get(path).then().statusCode(403);
        io.restassured.RestAssured.given().get(path).then().statusCode(401);
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        as("paul")
                .get("/api/policies/999")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:countersign:problem:not-found"));
        as("paul").get(DRAFTS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static RequestSpecification as(String person) {
        return Rest.as(person);
    }

    private static Response create(String person, String yaml) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("basedOn", inForce(), "yaml", yaml))
                .post(DRAFTS);
    }

    private static Response publish(String person, String address) {
        String tag = as(person).get(address).header("ETag");
        return as(person).header("If-Match", tag).post(address + "/publish");
    }

    private static int inForce() {
        return as("paul").get("/api/policies?limit=1").path("items[0].version");
    }

    private static int lineOf(String words, String text) {
        return (int) text.substring(0, text.indexOf(words)).lines().count();
    }

    private static String text(String name) {
        return ShippedPolicy.text().replace("name: Buying software", "name: " + name);
    }
}
