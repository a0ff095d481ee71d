package dev.countersign.approval.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.stack.TestBackends;
import dev.countersign.stack.postgres.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the role that the service works as may not do.
@QuarkusTest
@WithTestResource(Backends.class)
class RightsIT {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String ROLE = Postgres.APPROVAL_RUNTIME_ROLE;

    @Test
    void theServiceWorksAsTheRoleThatOwnsNothing() {
        assertEquals(
                List.of(ROLE),
                Database.read("SELECT DISTINCT usename FROM pg_stat_activity"
                        + " WHERE application_name LIKE 'approval-service%'"));
        assertEquals(List.of("0"), Database.read("SELECT count(*) FROM pg_class WHERE relowner = ?::regrole", ROLE));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void itCannotChangeWhatIsRecorded(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(TestBackends.get().jdbcUrl("countersign_approval"), ROLE, ROLE);
                Statement statement = connection.createStatement()) {
            SQLException refusal = assertThrows(SQLException.class, () -> statement.execute(sql));
            assertEquals(INSUFFICIENT_PRIVILEGE, refusal.getSQLState(), refusal.getMessage());
        }
    }

    static Stream<String> changes() {
        return Stream.of("record_entry", "record_seal", "record_signature", "case_history")
                .flatMap(table -> Stream.of(
                                "UPDATE %s SET " + aColumnOf(table) + " = " + aColumnOf(table),
                                "DELETE FROM %s",
                                "TRUNCATE %s CASCADE",
                                "DROP TABLE %s CASCADE",
                                "ALTER TABLE %s DISABLE TRIGGER ALL",
                                "ALTER TABLE %s ADD COLUMN more text",
                                "ALTER TABLE %s OWNER TO " + ROLE,
                                "SET session_replication_role = replica",
                                "SET ROLE countersign_approval",
                                "CREATE TABLE %s_of_mine (it text)",
                                "DROP SCHEMA public CASCADE")
                        .map(sql -> sql.formatted(table)));
    }

    private static String aColumnOf(String table) {
        return switch (table) {
            case "record_entry" -> "payload";
            case "record_seal" -> "hash";
            case "case_history" -> "data";
            default -> "entries";
        };
    }
}
