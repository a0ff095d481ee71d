package dev.countersign.approval.cases;

import static dev.countersign.approval.Rest.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Which way something would take, before it is asked for.
@QuarkusTest
@WithTestResource(Backends.class)
class PreviewIT {
    private static final String SMALL = """
            "annualCost": {"amount": "240.00", "currency": "EUR"}, "customerData": false, "websiteTags": false""";

    @Test
    void whatIsHarmlessIsToldThatItIsFast() {
        List<String> before = Database.read("SELECT count(*) FROM approval_case");

        preview(SMALL)
                .statusCode(200)
                .body("lane", equalTo("FAST"))
                .body("because", notNullValue())
                .body("steps.step", contains("it-approval"))
                .body("businessHours", is(8))
                .body("answerBy", notNullValue());

        Assertions.assertEquals(before, Database.read("SELECT count(*) FROM approval_case"));
    }

    @Test
    void whatMattersIsToldWhoLooksAndWhyInThePolicysWords() {
        preview("""
                "product": "Meadow", "seats": 14, "costCentre": "CC-1042",
                "annualCost": {"amount": "48000.00", "currency": "EUR"}, "customerData": true, "websiteTags": false,
                "data": {"classes": ["PURCHASES"], "residency": "EU", "customerListUpload": true, "processor": true},
                "funding": [{"costCentre": "CC-1042", "percent": 60}, {"costCentre": "CC-2210", "percent": 40}],
                "integrations": ["Online shop"]""")
                .statusCode(200)
                .body("lane", equalTo("STANDARD"))
                .body(
                        "steps.step",
                        contains(
                                "security",
                                "privacy",
                                "architecture",
                                "legal",
                                "cost-centre",
                                "cost-centre",
                                "it-approval"))
                .body("steps.team", hasItem("cost-centre:CC-2210"))
                .body("steps[1].because", equalTo("It handles data about customers, or learns from what we give it."))
                .body("steps[6].after", contains("security", "privacy", "architecture", "legal", "cost-centre"))
                .body("businessHours", is(48));
    }

    @Test
    void whatEveryPolicyNeedsHasToBeSaid() {
        preview("\"product\": \"Meadow\"")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/content/annualCost", "/content/customerData", "/content/websiteTags"));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        preview(SMALL + ", \"funding\": [{\"costCentre\": \"CC-1042\", \"percent\": 60}]")
                .statusCode(422)
                .body("errors.pointer", contains("/content"));
        preview(SMALL.replace("240.00", "a lot"))
                .statusCode(422)
                .body("errors.pointer", contains("/content/annualCost"));
        preview(SMALL + ", \"approvedBy\": \"mia\"").statusCode(400);
    }

    @Test
    void whoeverIsNotSignedInIsToldNothing() {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/cases/preview")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse preview(String content) {
        return as("mia")
                .body("{\"content\": {" + content + "}}")
                .post("/api/cases/preview")
                .then();
    }
}
