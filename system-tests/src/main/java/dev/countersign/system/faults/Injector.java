package dev.countersign.system.faults;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.kafka.Broker;
import dev.countersign.stack.postgres.Postgres;
import dev.countersign.stack.process.Signals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// How the backends are made to fail, and what stands still is set going again.
final class Injector {
    private static final String TABLES = "SELECT format('%I', tablename) FROM pg_tables WHERE schemaname = 'public'"
            + " AND tablename NOT LIKE 'flyway%' ORDER BY 1";
    private static final String OTHERS = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()";

    private final LocalStack stack;
    private final Consumer<Duration> last;
    private final Consumer<String> say;

    /// @param last lets a fault last as long, or until everything is to be put right
    Injector(LocalStack stack, Consumer<Duration> last, Consumer<String> say) {
        this.stack = stack;
        this.last = last;
        this.say = say;
    }

    /// @return whether it could be done; a database that is away as a whole cannot be locked
    boolean inflict(Fault fault) {
        Postgres postgres = stack.postgres();
        Broker broker = stack.broker();
        return switch (fault.kind()) {
            case BROKER_KILLED -> away(broker::kill, fault.lasts(), broker::startAgain);
            case BROKER_RESTARTED, BROKER_AWAY -> away(broker::stop, fault.lasts(), broker::startAgain);
            case DATABASE_KILLED -> away(postgres::kill, fault.lasts(), postgres::startAgain);
            case DATABASE_RESTARTED -> away(postgres::stop, fault.lasts(), postgres::startAgain);
            case DATABASE_FROZEN -> freezePostgres(fault.lasts());
            case TABLES_LOCKED -> lock(fault.target(), fault.lasts());
            case CONNECTIONS_CUT -> cut(fault.target());
            case IDENTITY_AWAY -> away(stack.identity()::close, fault.lasts(), stack.identity()::startAgain);
            case MAIL_AWAY -> away(stack.mail()::stopListening, fault.lasts(), stack.mail()::listenAgain);
            case MAIL_HANGING -> hangMail(fault.lasts());
            case EVENTS_DUPLICATED, EVENTS_MALFORMED, EVENTS_OVERSIZED, EVENTS_UNKNOWN ->
                new StrangeEvents(stack.bootstrapServers())
                        .put(fault.kind(), fault.target(), new Random(fault.at().toMillis()));
            default -> throw new IllegalArgumentException("Not for backends: " + fault.kind());
        };
    }

    private boolean away(Runnable end, Duration lasts, Runnable begin) {
        end.run();
        last.accept(lasts);
        Attempts.persistently("what was away", begin, say);
        return true;
    }

    /// The operating system takes the connections, and nobody reads from them.
    private boolean hangMail(Duration lasts) {
        stack.mail().stopListening();
        try (ServerSocket silent = new ServerSocket(stack.mail().smtpPort(), 50, InetAddress.getLoopbackAddress())) {
            last.accept(lasts);
            return silent.isBound();
        } catch (IOException e) {
            return false;
        } finally {
            stack.mail().listenAgain();
        }
    }

    /// The postmaster first, so that nothing new begins while the others are stopped; it goes on last.
    private boolean freezePostgres(Duration lasts) {
        ProcessHandle postmaster =
                ProcessHandle.of(stack.postgres().pid()).orElseThrow(() -> new IllegalStateException("No PostgreSQL"));
        Signals.send("STOP", postmaster.pid());
        List<Long> stopped = Stream.concat(postmaster.descendants(), Stream.of(postmaster))
                .map(ProcessHandle::pid)
                .toList();
        stopped.forEach(pid -> Signals.send("STOP", pid));
        last.accept(lasts);
        stopped.forEach(pid -> Signals.send("CONT", pid));
        return true;
    }

    /// One statement for each, because whoever wants all at once seldom gets them under load.
    private boolean lock(String database, Duration lasts) {
        try (Connection connection = stack.postgres().superuser(database)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL lock_timeout = '3s'");
                for (String table : tables(statement)) {
                    statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
                }
            }
            last.accept(lasts);
            connection.rollback();
            return true;
        } catch (SQLException e) {
            // Somebody else held one of them for too long, or the database is away.
            return false;
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

    private boolean cut(String database) {
        try (Connection connection = stack.postgres().superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(OTHERS);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
