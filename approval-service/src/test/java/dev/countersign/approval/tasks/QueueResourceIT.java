package dev.countersign.approval.tasks;

import static dev.countersign.approval.Rest.as;
import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Browser;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import dev.countersign.approval.SampleRequests;
import dev.countersign.approval.Topic;
import dev.countersign.approval.tasks.Sieve.Whose;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.TaskKind;
import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class QueueResourceIT {
    private static final int PAGE = 26;
    private static final Pattern ROWS = Pattern.compile("actual time=.* rows=([\\d.]+) loops=(\\d+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by Filter: (\\d+)");

    @BeforeEach
    void nothingWaits() throws SQLException {
        Database.forgetCases();
    }

    @Test
    void theMostUrgentTaskIsOnTop() throws SQLException {
        // Given
        UUID first = Rest.reviewOf(Rest.submit(MIA, "First"));
        UUID second = Rest.reviewOf(Rest.submit(MIA, "Second"));
        Database.change("UPDATE task SET due_at = due_at - interval '1 day' WHERE id = ?", second);

        // When
        Response queue = as("sam").get("/api/queue");

        // Then
        queue.then()
                .statusCode(200)
                .body("items.id", contains(second.toString(), first.toString()))
                .body("items[0].title", equalTo("Second (Orbit Software)"))
                .body("items[0].requester.name", equalTo("Mia Brandt"))
                .body("items[0].annualCost.amount", equalTo("1200.00"))
                .body("items[0].status", equalTo("QUEUED"));
    }

    @Test
    void aQueueShowsTheTasksOfMyTeamsOnly() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);

        // When
        as("ivan").get("/api/queue").then().statusCode(200).body("items", hasSize(0));
        as("mia").get("/api/queue").then().statusCode(200).body("items", hasSize(0));

        // Then
        as("sofia").get("/api/queue?team=team:security").then().body("items.id", contains(review.toString()));
        as("sofia").get("/api/queue?team=team:privacy").then().statusCode(400);
    }

    @Test
    void whatIsInSomebodysHandsStaysInTheQueueAndWhatIsDoneLeavesIt() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Rest.claim("sam", review);
        as("sofia").get("/api/queue").then().body("items[0].claimedBy.name", equalTo("Sam Rivera"));

        // When
        Rest.complete("sam", review, Rest.outcome("CLEARED")).then().statusCode(200);

        // Then
        as("sofia").get("/api/queue").then().body("items", hasSize(0));
        as("ivan").get("/api/queue").then().body("items[0].step", equalTo("it-approval"));
    }

    @Test
    void pagesFollowOneAnotherWithoutLossAndWithoutRepetition() throws SQLException {
        // Given
        LongQueue.fill("team:security", "QUEUED", 20);
        LongQueue.fill("team:security", "CLAIMED", 10);
        LongQueue.fill("team:privacy", "QUEUED", 15);
        Database.change(
                "UPDATE task SET escalated_to = 'team:privacy' WHERE team = 'team:security' AND request_number % 2 = 0");
        String token = inTeams("sam", "team:security", "team:privacy");

        // When
        List<String> seen = new ArrayList<>();
        String address = "/api/queue?limit=7";
        while (address != null) {
            Response page =
                    given().auth().oauth2(token).urlEncodingEnabled(false).get(address);
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            assertTrue(seen.size() <= 45, "pages do not end");
            String link = page.header("Link");
            address = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        // Then
        assertEquals(Database.read("SELECT id FROM task ORDER BY due_at, id"), seen);
    }

    @Test
    void nextTakesTheMostUrgentTaskThatNobodyHolds() throws SQLException {
        // Given
        UUID held = Rest.reviewOf(Rest.submit(MIA, "Held"));
        UUID urgent = Rest.reviewOf(Rest.submit(MIA, "Urgent"));
        Rest.reviewOf(Rest.submit(MIA, "Later"));
        Rest.claim("sofia", held);
        Database.change("UPDATE task SET due_at = due_at - interval '1 hour' WHERE id = ?", urgent);

        // When
        Response taken = as("sam").post("/api/queue/next");

        // Then
        taken.then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("id", equalTo(urgent.toString()))
                .body("status", equalTo("CLAIMED"))
                .body("claimedBy.sub", equalTo("sam"));
    }

    @Test
    void nextTakesTheMostUrgentOverAllMyTeams() throws SQLException {
        // Given
        LongQueue.fill("team:security", "QUEUED", 3);
        LongQueue.fill("team:privacy", "QUEUED", 3);
        String urgent =
                Database.read("SELECT id FROM task ORDER BY due_at, id LIMIT 1").getFirst();
        String token = inTeams("sam", "team:security", "team:privacy", "team:legal");

        // When
        Response taken =
                given().auth().oauth2(token).contentType(ContentType.JSON).post("/api/queue/next");

        // Then
        taken.then().statusCode(200).body("id", equalTo(urgent));
    }

    @Test
    void nextNeverHandsOutWhatWasAskedForOnMyBehalf() {
        // Given
        UUID request = UUID.randomUUID();
        Topic.tell(SampleRequests.onBehalfOf(MIA, request, "SAM@example.com"), 1);
        UUID review = Rest.reviewOf(request);

        // When
        as("sam").post("/api/queue/next").then().statusCode(204);

        // Then
        as("sofia").post("/api/queue/next").then().statusCode(200).body("id", equalTo(review.toString()));
    }

    @Test
    void nextNeverHandsOutARequestOfMyOwn() {
        // Given
        UUID own = Rest.reviewOfRequestBy(SAM);

        // When
        as("sam").post("/api/queue/next").then().statusCode(204);

        // Then
        as("sofia").post("/api/queue/next").then().statusCode(200).body("id", equalTo(own.toString()));
        as("mia").post("/api/queue/next").then().statusCode(204);
    }

    @Test
    void whatWasEscalatedToMyTeamIsInMyQueueAndIsTakenFromThere() throws SQLException {
        // Given
        UUID escalated = Rest.reviewOf(Rest.submit(MIA, "Escalated"));
        Rest.reviewOf(Rest.submit(MIA, "Not escalated"));
        escalate(escalated);
        as("ivan")
                .get("/api/queue?team=team:it-approval")
                .then()
                .body("items.id", contains(escalated.toString()))
                .body("items[0].team", equalTo("team:security"))
                .body("items[0].escalatedTo", equalTo("team:it-approval"));
        assertTrue(Browser.of("ivan", "/queue").html().contains("Not done in time, so IT approval can do it too"));

        // When
        Response taken = as("ivan").post("/api/queue/next");

        // Then
        taken.then().statusCode(200).body("id", equalTo(escalated.toString())).body("claimedBy.sub", equalTo("ivan"));
        as("ivan").post("/api/queue/next").then().statusCode(204);
        as("sofia")
                .get("/api/queue")
                .then()
                .body("items", hasSize(2))
                .body("items.claimedBy.name.findAll { it != null }", contains("Ivan Petrov"));
        as("ivan")
                .body(Map.of("tasks", List.of(Map.of("id", escalated))))
                .post("/api/queue/release")
                .then()
                .body("results.done", contains(true));
    }

    @Test
    void nextTakesTheMostUrgentOfWhatIsMineAndWhatWasEscalatedToMe() throws SQLException {
        // Given
        LongQueue.fill("team:it-approval", "QUEUED", 5);
        LongQueue.fill("team:security", "QUEUED", 5);
        Database.change("UPDATE task SET escalated_to = 'team:it-approval' WHERE team = 'team:security'");
        List<String> byUrgency = Database.read("SELECT id FROM task ORDER BY due_at, id");

        // When
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < byUrgency.size(); i++) {
            taken.add(as("ivan").post("/api/queue/next").path("id"));
        }

        // Then
        assertEquals(byUrgency, taken);
        as("ivan").post("/api/queue/next").then().statusCode(204);
    }

    @Test
    void whoeverIsInBothTeamsSeesWhatWasEscalatedOnce() throws SQLException {
        // Given
        UUID escalated = Rest.reviewOfRequestBy(MIA);
        escalate(escalated);
        String token = inTeams("sam", "team:security", "team:it-approval");

        // When
        Response queue = given().auth().oauth2(token).get("/api/queue");

        // Then
        queue.then().body("items.id", contains(escalated.toString()));
    }

    @Test
    void theFirstPageReadsAFewIndexEntriesHoweverLongTheQueueIs() throws SQLException {
        // Given
        LongQueue.fill("team:security", "QUEUED", 100_000);
        Database.change("UPDATE task SET escalated_to = 'team:it-approval' WHERE request_number % 2 = 0");
        Database.change("ANALYZE task");

        // When
        String page = explainPage();
        String heads = explainHeads();

        // Then
        for (String plan : List.of(page, heads)) {
            assertTrue(plan.contains("Index Scan using task_queue"), plan);
            assertTrue(plan.contains("Index Scan using task_escalated"), plan);
            assertFalse(plan.contains("Seq Scan on task"), plan);
        }
        assertReadsInOrder(explainNext(Reach.OWN, "team:security"), "task_queue");
        assertReadsInOrder(explainNext(Reach.ESCALATED, "team:it-approval"), "task_escalated");
    }

    @Test
    void theQueueIsReadFromItsIndexesWhenNothingWasEverEscalated() throws SQLException {
        // Given
        LongQueue.fill("team:security", "QUEUED", 100_000);
        Database.change("ANALYZE task");

        // When
        String page = explainPage();

        // Then
        assertTrue(page.contains("Index Scan using task_queue"), page);
        assertFalse(page.contains("Seq Scan on task"), page);
        assertReadsInOrder(explainNext(Reach.OWN, "team:security"), "task_queue");
    }

    @Test
    void whateverIsSiftedOutAPageIsReadFromIndexesInAFewRows() throws SQLException {
        // Given
        LongQueue.fill("team:security", "QUEUED", 100_000);
        LongQueue.fill("team:security", "CLAIMED", 20_000);
        Database.change("UPDATE task SET escalated_to = 'team:it-approval' WHERE request_number % 2 = 0");
        Database.change(
                "UPDATE task SET lane = 'SANDBOX' WHERE id IN (SELECT id FROM task ORDER BY due_at DESC LIMIT 3)");
        Database.change("ANALYZE task");
        Database.change("ANALYZE approval_case");
        Map<String, Sieve> sieves = Map.of(
                "a rare lane", new Sieve(Lane.SANDBOX, null, Whose.ALL, null, false, null),
                "a kind that the team has not", new Sieve(null, TaskKind.APPROVAL, Whose.ALL, null, false, null),
                "mine, of which there are none", new Sieve(null, null, Whose.MINE, "sam", false, null),
                "what nobody has", new Sieve(null, null, Whose.UNCLAIMED, null, false, null),
                "overdue, which nothing is", new Sieve(null, null, Whose.ALL, null, true, null),
                "a number", new Sieve(null, null, Whose.ALL, null, false, "REQ-777"),
                "a word that is in no title", new Sieve(null, null, Whose.ALL, null, false, "nowhere"));

        for (Map.Entry<String, Sieve> sieve : sieves.entrySet()) {
            // When
            String plan = explainPage(sieve.getValue());

            // Then
            assertFalse(plan.contains("Seq Scan on task"), () -> sieve.getKey() + "\n" + plan);
            assertTrue(mostRowsRead(plan) <= 3 * QueuePage.DEPTH, () -> sieve.getKey() + "\n" + plan);
        }
    }

    @Test
    void aWordThatIsInEveryTitleIsLookedForUntilThePageIsFull() throws SQLException {
        // Given
        LongQueue.fill("team:security", "QUEUED", 20_000);
        Database.change("ANALYZE task");

        // When
        String plan = explainPage(new Sieve(Lane.STANDARD, null, Whose.UNCLAIMED, null, false, "(v)"));

        // Then
        double most = mostRowsRead(plan);
        assertTrue(most >= PAGE && most <= 100, plan);
    }

    /// By the step of the plan that has read most, in all its rounds, with what it has thrown away.
    private static double mostRowsRead(String plan) {
        double most = 0;
        double rounds = 1;
        for (String line : plan.split("\n", -1)) {
            Matcher read = ROWS.matcher(line);
            Matcher thrownAway = REMOVED.matcher(line);
            if (read.find()) {
                rounds = Double.parseDouble(read.group(2));
                most = Math.max(most, Double.parseDouble(read.group(1)) * rounds);
            } else if (thrownAway.find()) {
                most = Math.max(most, Double.parseDouble(thrownAway.group(1)) * rounds);
            }
        }
        return most;
    }

    @Test
    void aCursorOrLimitThatIsNotOursIsRefused() {
        as("sam").get("/api/queue?after=nonsense").then().statusCode(400);
        as("sam").get("/api/queue?limit=101").then().statusCode(400);
        assertNull(as("sam").get("/api/queue").header("Link"));
    }

    private static void assertReadsInOrder(String plan, String index) {
        assertTrue(plan.contains("Index Scan using " + index), plan);
        assertFalse(plan.contains("Sort"), plan);
    }

    private static void escalate(UUID task) throws SQLException {
        Database.change("UPDATE task SET escalated_to = 'team:it-approval' WHERE id = ?", task);
    }

    private static String explainPage() throws SQLException {
        return explainPage(Sieve.OPEN);
    }

    private static String explainPage(Sieve sieve) throws SQLException {
        QueuePage page = new QueuePage(sieve);
        return explain(
                page.sql(),
                (connection, select) -> page.bind(select, bindTeams(connection, select), null, PAGE, Instant.now()));
    }

    private static String explainHeads() throws SQLException {
        return explain(Queue.HEADS, (connection, select) -> {
            int next = bindTeams(connection, select);
            for (Reach ignored : Reach.values()) {
                select.setString(next++, "sam");
                select.setString(next++, "sam@example.com");
            }
        });
    }

    private static String explainNext(Reach reach, String team) throws SQLException {
        return explain(reach.lockFirst(), (connection, select) -> {
            select.setString(1, team);
            select.setString(2, "sam");
            select.setString(3, "sam@example.com");
            for (int i = 4; i <= 7; i++) {
                select.setString(i, null);
            }
        });
    }

    private static int bindTeams(Connection connection, PreparedStatement select) throws SQLException {
        Object[] teams = {"team:security", "team:privacy", "team:it-approval"};
        select.setArray(1, connection.createArrayOf("text", teams));
        for (int i = 2; i <= 4; i++) {
            select.setArray(i, connection.createArrayOf("text", new Object[teams.length]));
        }
        return 5;
    }

    private static String explain(String sql, Binding arguments) throws SQLException {
        try (Connection connection = TestBackends.get().connect("countersign_approval");
                PreparedStatement select = connection.prepareStatement("EXPLAIN (ANALYZE, BUFFERS) " + sql)) {
            arguments.bind(connection, select);
            return text(select);
        }
    }

    private static String text(PreparedStatement explain) throws SQLException {
        try (ResultSet rows = explain.executeQuery()) {
            StringBuilder text = new StringBuilder();
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
            return text.toString();
        }
    }

    private static String inTeams(String person, String... teams) {
        Map<String, Object> claims = TestBackends.get().claimsFor(person);
        claims.put("groups", List.of(teams));
        return TestBackends.get().sign(claims);
    }

    private interface Binding {
        void bind(Connection connection, PreparedStatement select) throws SQLException;
    }
}
