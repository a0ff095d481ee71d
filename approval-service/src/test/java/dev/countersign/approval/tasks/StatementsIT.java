package dev.countersign.approval.tasks;

import static dev.countersign.approval.SampleRequests.MIA;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Browser;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import dev.countersign.stack.StatementLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a command, or a look, costs the database. What it costs in time is measured elsewhere.
@QuarkusTest
@WithTestResource(Backends.class)
class StatementsIT {
    private static final Logger LOG = Logger.getLogger(StatementsIT.class);

    /// Far above what a command needs, and far below one statement for every task or every step.
    private static final int MANY = 25;

    @BeforeEach
    void theQueueIsEmpty() throws SQLException {
        Database.forgetCases();
    }

    @Test
    void aCommandIsOneTransactionWithAsManyStatementsHoweverManyTasksAreOpen() throws SQLException {
        // Given
        Map<String, Integer> alone;
        Map<String, Integer> amongMany;
        try (StatementLog statements = StatementLog.of("countersign_approval")) {
            lifecycle(statements);

            // When
            alone = lifecycle(statements);
            Database.forgetCases();
            LongQueue.fill("team:security", "QUEUED", 100_000);
            amongMany = lifecycle(statements);
        }

        // Then
        LOG.infof("SQL statements with an empty queue %s, with 100,000 open tasks %s", alone, amongMany);
        assertEquals(alone, amongMany);
        assertTrue(alone.values().stream().allMatch(count -> count <= MANY), alone.toString());
    }

    @Test
    void thePageOfATaskIsReadInOneTransaction() throws SQLException {
        // Given
        String page = "/reviews/" + Rest.reviewOf(Rest.submit(MIA, "Orbit Surveys"));
        Browser sam = Browser.of("sam", page);
        List<List<String>> read;
        try (StatementLog statements = StatementLog.of("countersign_approval")) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !read(sam, page, statements).isEmpty());

            // When
            read = read(sam, page, statements);
        }

        // Then
        LOG.infof("SQL of the page of a task: %s", read);
        assertEquals(1, read.size(), read.toString());
    }

    private static List<List<String>> read(Browser sam, String page, StatementLog statements) throws SQLException {
        statements.begin();
        sam.open(page);
        return statements.ofTransactionsWith("from approval_case");
    }

    private static Map<String, Integer> lifecycle(StatementLog statements) throws SQLException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        statements.begin();
        UUID request = Rest.submit(MIA, "Orbit Surveys");
        UUID review = Rest.reviewOf(request);
        counts.put("open", count(statements, "insert into approval_case"));
        statements.begin();
        Rest.claim("sam", review).then().statusCode(200);
        counts.put("claim", count(statements, "update task set"));
        statements.begin();
        Rest.complete("sam", review, Rest.outcome("CLEARED")).then().statusCode(200);
        counts.put("complete a review", count(statements, "update task set"));
        UUID approval = Rest.approvalOf(request);
        Rest.claim("ivan", approval).then().statusCode(200);
        statements.begin();
        Rest.complete("ivan", approval, Rest.outcome("APPROVED")).then().statusCode(200);
        counts.put("complete and decide", count(statements, "update task set"));
        return counts;
    }

    private static int count(StatementLog statements, String words) {
        List<String> sent = await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> statements.ofTransactionsWith(words), found -> found.size() == 1)
                .getFirst();
        LOG.debugf("%d statements: %s", sent.size(), sent);
        return sent.size();
    }
}
