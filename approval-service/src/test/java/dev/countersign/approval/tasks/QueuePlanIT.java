package dev.countersign.approval.tasks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.tasks.Sieve.Whose;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.TaskKind;
import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the database does for a page of the queue, as the service has it planned: once for all values (ADR 0030).
@QuarkusTest
@WithTestResource(Backends.class)
class QueuePlanIT {
    private static final int PAGE = 26;
    private static final Pattern ROWS = Pattern.compile("actual time=.* rows=([\\d.]+) loops=(\\d+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by Filter: (\\d+)");

    @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.options")
    String options;

    @BeforeEach
    void nothingWaits() throws SQLException {
        Database.forgetCases();
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

    private static void assertReadsInOrder(String plan, String index) {
        assertTrue(plan.contains("Index Scan using " + index), plan);
        assertFalse(plan.contains("Sort"), plan);
    }

    private String explainPage() throws SQLException {
        return explainPage(Sieve.OPEN);
    }

    private String explainPage(Sieve sieve) throws SQLException {
        QueuePage page = new QueuePage(sieve, PAGE);
        return explain(
                page.sql(),
                (connection, select) -> page.bind(select, bindTeams(connection, select), null, Instant.now()));
    }

    private String explainHeads() throws SQLException {
        return explain(Queue.HEADS, (connection, select) -> {
            int next = bindTeams(connection, select);
            for (Reach ignored : Reach.values()) {
                select.setString(next++, "sam");
                select.setString(next++, "sam@example.com");
            }
        });
    }

    private String explainNext(Reach reach, String team) throws SQLException {
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

    private String explain(String sql, Binding arguments) throws SQLException {
        try (Connection connection = asTheService();
                Statement prepare = connection.createStatement()) {
            prepare.execute("PREPARE explained AS " + numbered(sql));
            String values = "?, ".repeat(sql.length() - sql.replace("?", "").length());
            try (PreparedStatement select = connection.prepareStatement("EXPLAIN (ANALYZE, BUFFERS) EXECUTE explained ("
                    + values.substring(0, values.length() - 2) + ")")) {
                arguments.bind(connection, select);
                return text(select);
            }
        }
    }

    /// With values written into what is sent, because EXECUTE takes no parameters.
    private Connection asTheService() throws SQLException {
        TestBackends backends = TestBackends.get();
        Properties properties = new Properties();
        properties.put("user", "countersign_approval");
        properties.put("password", "countersign_approval");
        properties.put("options", options);
        properties.put("preferQueryMode", "simple");
        return DriverManager.getConnection(backends.jdbcUrl("countersign_approval"), properties);
    }

    private static String numbered(String sql) {
        String[] parts = sql.split("\\?", -1);
        return IntStream.range(0, parts.length)
                .mapToObj(part -> parts[part] + (part + 1 < parts.length ? "$" + (part + 1) : ""))
                .collect(Collectors.joining());
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

    private interface Binding {
        void bind(Connection connection, PreparedStatement select) throws SQLException;
    }
}
