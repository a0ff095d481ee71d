package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static dev.countersign.request.Rest.content;
import static dev.countersign.request.Rest.path;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RestIT {

    @Test
    void aSubmittedRequestIsThereForItsRequester() {
        // When
        Response created = Rest.create("mia", content(), true);

        // Then
        created.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("status", equalTo("SUBMITTED"))
                .body("holder", equalTo("IT"))
                .body("requester.name", equalTo("Mia Brandt"))
                .body("content.annualCost.amount", equalTo("1200.00"));
        as("mia").get(created.header("Location")).then().statusCode(200).body("id", equalTo(created.path("id")));
    }

    @Test
    void aDraftNeedsOnlyTheProductAndTellsAllThatIsMissingWhenItIsSubmitted() {
        // Given
        Response draft = Rest.create("mia", Map.of("product", "Heatmap One"), false);
        draft.then().statusCode(201).body("status", equalTo("DRAFT")).body("holder", equalTo("REQUESTER"));

        // When
        Response submitted = as("mia").header("If-Match", draft.header("ETag")).post(path(draft) + "/submit");

        // Then
        submitted
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:countersign:problem:invalid"))
                .body("traceId", notNullValue())
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/content/vendor",
                                "/content/purpose",
                                "/content/annualCost",
                                "/content/seats",
                                "/content/customerData",
                                "/content/websiteTags",
                                "/content/costCentre"));
    }

    @Test
    void whatAnOldClientSendsIsStillEnoughWhereNothingMoreApplies() {
        // Given
        Map<String, Object> content = content();
        content.put("websiteTags", false);
        content.remove("site");

        // When
        Response created = Rest.create("mia", content, true);

        // Then
        created.then().statusCode(201).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void everythingThatCanBeSaidIsKeptAsItWasSaid() {
        // Given
        Map<String, Object> everything = Rest.everything();

        // When
        Response created = Rest.create("mia", everything, true);

        // Then
        created.then().statusCode(201);
        Map<String, Object> kept = as("mia").get(path(created)).path("content");
        org.junit.jupiter.api.Assertions.assertEquals(everything, kept);
    }

    @Test
    void whatHandlesDataOrGoesOnTheWebsiteIsAskedForMore() {
        // Given
        Map<String, Object> content = content();
        content.put("customerData", true);
        content.put("data", Map.of("classes", List.of()));
        content.put("site", Map.of("domains", List.of(), "tags", List.of()));
        Response draft = Rest.create("mia", content, false);
        draft.then().statusCode(201);

        // When
        Response submitted = as("mia").header("If-Match", draft.header("ETag")).post(path(draft) + "/submit");

        // Then
        submitted
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/content/data/classes",
                                "/content/data/residency",
                                "/content/data/customerListUpload",
                                "/content/site/domains",
                                "/content/site/tags"));
        content.remove("data");
        content.remove("site");
        Rest.create("mia", content, true)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/content/data", "/content/site"));
    }

    @Test
    void theOpenApiDocumentTellsOfTheApiAndOfNoPage() {
        // When
        Response document = given().accept(ContentType.JSON).get("/q/openapi");

        // Then
        document.then()
                .statusCode(200)
                .body("paths.keySet()", everyItem(startsWith("/api/")))
                .body("paths.keySet()", hasItem("/api/requests/{id}/timeline"));
    }

    @Test
    void aStrangersRequestIsNotFound() {
        // Given
        Response created = Rest.create("mia", content(), true);

        // When
        Response seen = as("tom").get(path(created));

        // Then
        seen.then().statusCode(404).body("type", equalTo("urn:countersign:problem:not-found"));
        as("tom").get(path(created) + "/timeline").then().statusCode(404);
        as("tom")
                .header("If-Match", created.header("ETag"))
                .post(path(created) + "/withdraw")
                .then()
                .statusCode(404);
    }

    @Test
    void theRequestersDepartmentSeesARequestButNotADraft() {
        // Given
        Response submitted = Rest.create("mia", content(), true);
        Response draft = Rest.create("mia", content(), false);

        // When
        Response seen = as("carla").get(path(submitted));

        // Then
        seen.then().statusCode(200);
        as("carla").get(path(draft)).then().statusCode(404);
        as("carla").get("/api/requests?view=department&limit=100").then().body("items.id", hasItem((String)
                submitted.path("id")));
    }

    @Test
    void onlyTheRequesterMayWithdraw() {
        // Given
        Response submitted = Rest.create("mia", content(), true);

        // When
        Response reply =
                as("carla").header("If-Match", submitted.header("ETag")).post(path(submitted) + "/withdraw");

        // Then
        reply.then().statusCode(403).body("type", equalTo("urn:countersign:problem:not-yours"));
    }

    @Test
    void theSameKeyGivesTheSameReplyAndOneRequest() {
        // Given
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("content", content(), "submit", true);
        Response first = as("mia").header("Idempotency-Key", key).body(body).post("/api/requests");

        // When
        Response second = as("mia").header("Idempotency-Key", key).body(body).post("/api/requests");

        // Then
        second.then()
                .statusCode(201)
                .header("Location", equalTo(first.header("Location")))
                .header("ETag", equalTo(first.header("ETag")));
        org.junit.jupiter.api.Assertions.assertEquals(first.asString(), second.asString());
    }

    @Test
    void theSameKeyForAnotherBodyIsRefused() {
        // Given
        String key = UUID.randomUUID().toString();
        as("mia")
                .header("Idempotency-Key", key)
                .body(Map.of("content", content()))
                .post("/api/requests")
                .then()
                .statusCode(201);

        // When
        Response other = as("mia")
                .header("Idempotency-Key", key)
                .body(Map.of("content", Map.of("product", "Another one")))
                .post("/api/requests");

        // Then
        other.then().statusCode(422).body("type", equalTo("urn:countersign:problem:idempotency-key-reused"));
    }

    @Test
    void twentyAtOnceWithOneKeyMakeOneRequest() throws Exception {
        // Given
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("content", content(), "submit", true);
        String token = TestBackends.get().tokenFor("tom");

        // When
        List<Response> replies;
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> calls = IntStream.range(0, 20)
                    .mapToObj(i -> pool.submit(() -> given().auth()
                            .oauth2(token)
                            .contentType(ContentType.JSON)
                            .header("Idempotency-Key", key)
                            .body(body)
                            .post("/api/requests")))
                    .toList();
            replies = calls.stream().map(RestIT::await).toList();
        }

        // Then
        org.junit.jupiter.api.Assertions.assertEquals(
                1,
                replies.stream()
                        .filter(reply -> reply.statusCode() == 201)
                        .map(reply -> reply.path("id"))
                        .distinct()
                        .count());
        replies.stream()
                .filter(reply -> reply.statusCode() != 201)
                .forEach(reply -> reply.then().statusCode(409).header("Retry-After", notNullValue()));
    }

    @Test
    void aChangeNeedsToKnowTheVersionThatItChanges() {
        // Given
        Response draft = Rest.create("mia", content(), false);
        Map<String, Object> edit = Map.of("content", Map.of("product", "Renamed"));
        as("mia")
                .header("If-Match", draft.header("ETag"))
                .body(edit)
                .put(path(draft))
                .then()
                .statusCode(200)
                .body("content.product", equalTo("Renamed"));

        // When
        Response late =
                as("mia").header("If-Match", draft.header("ETag")).body(edit).put(path(draft));

        // Then
        late.then().statusCode(412).body("currentVersion", notNullValue());
        as("mia").body(edit).put(path(draft)).then().statusCode(428);
    }

    @Test
    void anIllegalActionNamesTheStateAndTheAction() {
        // Given
        Response submitted = Rest.create("mia", content(), true);

        // When
        Response again = as("mia").header("If-Match", submitted.header("ETag")).post(path(submitted) + "/submit");

        // Then
        again.then()
                .statusCode(409)
                .body("type", equalTo("urn:countersign:problem:illegal-action"))
                .body("state", equalTo("SUBMITTED"))
                .body("action", equalTo("SUBMIT"));
    }

    @Test
    void aDeletedDraftIsGone() {
        // Given
        Response draft = Rest.create("mia", content(), false);

        // When
        as("mia")
                .header("If-Match", draft.header("ETag"))
                .delete(path(draft))
                .then()
                .statusCode(204);

        // Then
        as("mia").get(path(draft)).then().statusCode(404);
    }

    @Test
    void theTimelineTellsWhatHappened() {
        // Given
        Response submitted = Rest.create("mia", content(), true);
        as("mia")
                .header("If-Match", submitted.header("ETag"))
                .body(Map.of("reason", "We found another way."))
                .post(path(submitted) + "/withdraw")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("holder", equalTo("NOBODY"));

        // When
        Response timeline = as("mia").get(path(submitted) + "/timeline");

        // Then
        timeline.then()
                .statusCode(200)
                .body("items.kind", contains("SUBMITTED", "WITHDRAWN"))
                .body("items[1].words", equalTo("We found another way."));
    }

    @Test
    void listsGoOnBehindTheLastRowWithoutRepeatingOne() {
        // Given
        List<String> made = IntStream.range(0, 5)
                .mapToObj(i -> (String) Rest.create("stella", content(), true).path("id"))
                .toList();

        // When
        Response first = as("stella").get("/api/requests?view=mine&limit=3");
        Response second = as("stella").get("/api/requests?view=mine&limit=3&after=" + first.path("next"));

        // Then
        first.then().body("items.size()", equalTo(3)).header("Link", containsString("rel=\"next\""));
        List<String> firstIds = first.path("items.id");
        second.then().body("items.id", everyItem(not(org.hamcrest.Matchers.in(firstIds))));
        org.junit.jupiter.api.Assertions.assertTrue(
                made.reversed().subList(0, 3).equals(firstIds));
    }

    @Test
    void operatorsOnlyLookAtDeadLetters() {
        // When
        Response marketer = as("mia").get("/api/operations/request-service/dead-letters");

        // Then
        marketer.then().statusCode(403);
        as("olga").get("/api/operations/request-service/dead-letters").then().statusCode(200);
    }

    private static Response await(Future<Response> call) {
        try {
            return call.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("A call was not answered.", e);
        }
    }
}
