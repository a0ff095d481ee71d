package dev.countersign.system.faults;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.postgres.Postgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// What somebody who may do everything can do to a database that runs.
final class BrokenDatabase {
    private static final String TABLES = "SELECT format('%I', tablename) FROM pg_tables WHERE schemaname = 'public'"
            + " AND tablename NOT LIKE 'flyway%' ORDER BY 1";
    private static final String END_OTHERS = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()";
    private static final String CANCEL_OTHERS = "SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'";

    private final LocalStack stack;
    private final String database;
    private final CountDownLatch over;

    /// @param over ends what lasts early
    BrokenDatabase(LocalStack stack, String database, CountDownLatch over) {
        this.stack = stack;
        this.database = database;
        this.over = over;
    }

    /// One statement for each table, because whoever wants all at once seldom gets them under load.
    ///
    /// @param meanwhile what happens while they are locked
    boolean lock(Runnable meanwhile) {
        try (Connection connection = stack.postgres().superuser(database)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL lock_timeout = '3s'");
                for (String table : tables(statement)) {
                    statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
                }
            }
            meanwhile.run();
            connection.rollback();
            return true;
        } catch (SQLException e) {
            // Somebody else held one of them for too long, or the database is away.
            return false;
        }
    }

    /// Every connection ends, whatever it is used for just now.
    boolean cut() {
        return execute(END_OTHERS);
    }

    /// Whatever takes longer than a moment is cancelled.
    boolean cancel(Duration lasts) {
        boolean done = execute(CANCEL_OTHERS);
        long end = System.nanoTime() + lasts.toNanos();
        while (over.getCount() > 0 && System.nanoTime() < end) {
            execute(CANCEL_OTHERS);
            Attempts.pause(Duration.ofMillis(20), over);
        }
        return done;
    }

    /// The service loses its connections and gets no other.
    boolean refuse(Duration lasts) {
        String role = Postgres.runtimeRole(database);
        boolean done = execute("ALTER ROLE " + role + " CONNECTION LIMIT 0") && execute(END_OTHERS);
        Attempts.pause(lasts, over);
        // The server may be away itself just now; then it is put right once it is back.
        while (!execute("ALTER ROLE " + role + " CONNECTION LIMIT -1")
                && !Thread.currentThread().isInterrupted()) {
            Attempts.pause(Attempts.SHORT, new CountDownLatch(1));
        }
        return done;
    }

    /// @return whether it could be; the server may be away
    boolean execute(String sql) {
        try (Connection connection = stack.postgres().superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /// @return how many rows it has changed; none when the server is away
    int change(String sql) {
        try (Connection connection = stack.postgres().superuser(database);
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            return 0;
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(TABLES)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }
}
