package dev.countersign.request;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.stack.StatementLog;
import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/// What submitting, and looking, costs the database. What it costs in time is measured elsewhere.
@QuarkusTest
@WithTestResource(Backends.class)
class StatementsIT {
    private static final Logger LOG = Logger.getLogger(StatementsIT.class);
    private static final String DATABASE = "countersign_request";

    /// Far above what a command needs, and far below one statement for every request.
    private static final int MANY = 25;

    @Test
    void submittingIsOneTransactionWithAsManyStatementsHoweverManyRequestsThereAre() throws SQLException {
        // Given
        int alone;
        int amongMany;
        try (StatementLog statements = StatementLog.of(DATABASE)) {
            submit(statements);

            // When
            alone = submit(statements);
            fill(100_000);
            amongMany = submit(statements);
        } finally {
            change("DELETE FROM purchase_request WHERE product = 'One of many'");
        }

        // Then
        LOG.infof("SQL statements of a submission: %d, and %d among 100,000 requests", alone, amongMany);
        assertEquals(alone, amongMany);
        assertTrue(alone <= MANY, "statements: " + alone);
    }

    /// The request with what happened to it, its attachments, and its conversation.
    @Test
    void thePageOfARequestIsReadInThreeTransactions() throws SQLException {
        // Given
        String page = "/requests/" + Rest.create("mia", Rest.content(), false).path("id");
        Browser mia = new Browser("mia", page);
        List<List<String>> read;
        try (StatementLog statements = StatementLog.of(DATABASE)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !read(mia, page, statements).isEmpty());

            // When
            read = read(mia, page, statements);
        }

        // Then
        LOG.infof("SQL of the page of a request: %s", read);
        assertEquals(3, read.size(), read.toString());
    }

    private static List<List<String>> read(Browser mia, String page, StatementLog statements) throws SQLException {
        statements.begin();
        mia.open(page);
        return statements.ofTransactionsWith("from purchase_request");
    }

    private static int submit(StatementLog statements) throws SQLException {
        statements.begin();
        Rest.create("mia", Rest.content(), true).then().statusCode(201);
        List<String> sent = await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> statements.ofTransactionsWith("insert into purchase_request"), found -> found.size() == 1)
                .getFirst();
        return sent.size();
    }

    private static void fill(int count) throws SQLException {
        change("""
                INSERT INTO purchase_request (id, number, version, event_version, status, status_since, revision, product,
                    content, requester_sub, requester_name, created_at, submitted_at, holder, holder_since,
                    last_revision)
                SELECT gen_random_uuid(), 10000000 + n, 0, 1, 'SUBMITTED', now(), 1, 'One of many', '{}', 'mia',
                    'Mia Brandt', now(), now(), 'IT', now(), 1
                FROM generate_series(1, %d) AS n""".formatted(count));
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = TestBackends.get().connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
