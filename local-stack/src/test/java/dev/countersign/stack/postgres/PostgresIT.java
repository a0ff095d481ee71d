package dev.countersign.stack.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.stack.FreePorts;
import dev.countersign.stack.process.ChildProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PostgresIT {
    private static final String REQUEST = "countersign_request";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String INVALID_PASSWORD = "28P01";

    @TempDir
    private Path directory;

    @Test
    void aRoleCannotConnectToAnothersDatabase() throws Exception {
        try (Postgres postgres = start()) {
            for (String role : Postgres.DATABASES) {
                for (String database : Postgres.DATABASES) {
                    if (role.equals(database)) {
                        postgres.connect(database, role).close();
                    } else {
                        assertRefused(INSUFFICIENT_PRIVILEGE, postgres, database, role);
                    }
                }
                assertRefused(INSUFFICIENT_PRIVILEGE, postgres, "postgres", role);
                assertRefused(INSUFFICIENT_PRIVILEGE, postgres, "template1", role);
            }
        }
    }

    @Test
    void aRoleNeedsItsPassword() throws Exception {
        try (Postgres postgres = start()) {
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> java.sql.DriverManager.getConnection(postgres.jdbcUrl(REQUEST), REQUEST, "guessed"));

            assertEquals(INVALID_PASSWORD, refused.getSQLState());
        }
    }

    @Test
    void whatWasCommittedIsOnDisk() throws Exception {
        try (Postgres postgres = start();
                Connection connection = postgres.connect(REQUEST)) {
            assertEquals("on", ask(connection, "SHOW fsync"));
            assertEquals("on", ask(connection, "SHOW synchronous_commit"));
            assertEquals("on", ask(connection, "SHOW full_page_writes"));
            assertEquals("18", ask(connection, "SHOW server_version").split("\\.", 2)[0]);
        }
    }

    @Test
    void aRoleOwnsItsDatabase() throws Exception {
        try (Postgres postgres = start();
                Connection connection = postgres.connect(REQUEST)) {
            run(connection, "CREATE SCHEMA mine CREATE TABLE things (id int)");

            assertEquals("0", ask(connection, "SELECT count(*) FROM mine.things"));
        }
    }

    @Test
    void aKilledServerRestartsOnTheSamePortAndData() throws Exception {
        try (Postgres postgres = start()) {
            try (Connection connection = postgres.connect(REQUEST)) {
                run(connection, "CREATE TABLE things AS SELECT 42 AS id");
                postgres.kill();
                assertThrows(SQLException.class, () -> ask(connection, "SELECT 1"));
            }

            postgres.startAgain();

            try (Connection connection = postgres.connect(REQUEST)) {
                assertEquals("42", ask(connection, "SELECT id FROM things"));
            }
        }
    }

    @Test
    void aStoppedServerStartsAgain() throws Exception {
        try (Postgres postgres = start()) {
            postgres.stop();
            assertTrue(FreePorts.isFree(postgres.port()));

            postgres.startAgain();

            postgres.connect(REQUEST).close();
        }
    }

    @Test
    void theServerOfAKilledRunIsEndedAndItsDataKept() throws Exception {
        int port = FreePorts.any();
        ChildProcess earlierRun = ChildProcess.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        EarlierRun.class.getName(),
                        Integer.toString(port),
                        data().toString()),
                Map.of("CLASSPATH", System.getProperty("java.class.path")),
                directory.resolve("earlier-run.log"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> earlierRun.lastLines(5).contains("committed"));
        earlierRun.kill();
        assertFalse(FreePorts.isFree(port), "the server outlives the run that started it");

        try (Postgres postgres = Postgres.start(port, data(), log());
                Connection connection = postgres.connect(REQUEST)) {
            assertEquals("7", ask(connection, "SELECT id FROM earlier"));
        }
    }

    @Test
    void anInterruptedCreationIsBegunAgain() throws Exception {
        Files.createDirectories(data().resolve("base"));
        Files.writeString(data().resolve("postgresql.conf"), "half a line");

        try (Postgres postgres = start()) {
            postgres.connect(REQUEST).close();
        }
    }

    @Test
    void aProcessThatOnlyHasTheRecordedNumberIsLeftAlone() throws Exception {
        Files.createDirectories(data());
        Files.writeString(
                data().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        assertFalse(Postgres.endLeftover(data()));
    }

    private Postgres start() {
        return Postgres.start(0, data(), log());
    }

    private Path data() {
        return directory.resolve("postgres");
    }

    private Path log() {
        return directory.resolve("postgres.log");
    }

    private static void assertRefused(String state, Postgres postgres, String database, String role) {
        SQLException refused = assertThrows(SQLException.class, () -> postgres.connect(database, role));
        assertEquals(state, refused.getSQLState(), role + " at " + database);
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /// A run that is killed while its server is up.
    static final class EarlierRun {
        private EarlierRun() {}

        public static void main(String[] arguments) throws Exception {
            Path data = Path.of(arguments[1]);
            Postgres postgres =
                    Postgres.start(Integer.parseInt(arguments[0]), data, data.resolveSibling("earlier.log"));
            try (Connection connection = postgres.connect(REQUEST)) {
                run(connection, "CREATE TABLE earlier AS SELECT 7 AS id");
            }
            System.out.println("committed");
            new CountDownLatch(1).await();
        }
    }
}
