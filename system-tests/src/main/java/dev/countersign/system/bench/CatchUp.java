package dev.countersign.system.bench;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.process.ServiceProcess;
import dev.countersign.system.FreshStack;
import dev.countersign.system.Patience;
import dev.countersign.system.Products;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// Submissions while approval-service is away: they come to the outbox of request-service at once, and the relay brings
/// them to the topic; then approval-service comes back and opens a case for each. The other two services are away by
/// then, because what each case costs them, mails and all, is not how fast this one catches up.
final class CatchUp {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final FreshStack fresh;
    private final LocalStack stack;
    private final Settling settling;

    CatchUp(FreshStack fresh, Settling settling) {
        this.fresh = fresh;
        this.stack = fresh.stack();
        this.settling = settling;
    }

    CaughtUp measure(int events) throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        ServiceProcess approvals = stack.replicas("approval-service").getFirst();
        approvals.stop();
        UUID request = fresh.countersign().as("mia").submit(Products.plain()).id();
        SubmittedEvent one = SubmittedEvent.find(stack.bootstrapServers(), request);
        double relayed;
        try (Connection connection = stack.postgres().superuser("countersign_request")) {
            copy(connection, one, events);
            relayed = seconds("the outbox empty", () -> isEmpty(connection));
        }
        stack.services().stream()
                .filter(service -> !service.name().equals(approvals.name()))
                .forEach(ServiceProcess::stop);
        approvals.start();
        long waiting = settling.behind(approvals.name());
        return new CaughtUp(events, events / relayed, applied(approvals.name(), waiting));
    }

    /// Events a second: of all that wait, or of those that are done when the limit ends, so that a slow machine is told
    /// its figure, too.
    private double applied(String service, long waiting) {
        long begun = System.nanoTime();
        long end = begun + LIMIT.toNanos();
        long left = Patience.until("approval-service on its way through the topic", LIMIT.multipliedBy(2), () -> {
            long behind = settling.behind(service);
            boolean over = behind == 0 || (behind < waiting && System.nanoTime() > end);
            return over ? Optional.of(behind) : Optional.empty();
        });
        return (waiting - left) / seconds(begun);
    }

    private static void copy(Connection connection, SubmittedEvent one, int events) throws SQLException {
        try (Statement once = connection.createStatement()) {
            once.execute("SET session_replication_role = replica");
        }
        String sql = Resources.text("waiting.sql")
                .replace("(COLUMNS)", "(" + columns(connection, "") + ")")
                .replace("SELECT VALUES_OF_MADE", "SELECT " + columns(connection, "made."));
        try (PreparedStatement copy = connection.prepareStatement(sql)) {
            copy.setInt(1, events);
            copy.setObject(2, one.request());
            copy.setObject(3, one.request());
            copy.setArray(4, connection.createArrayOf("text", one.headers().toArray()));
            copy.setString(5, one.payload());
            copy.setString(6, one.request().toString());
            copy.setString(7, one.event());
            copy.executeUpdate();
        }
    }

    /// @param of before the name of each
    private static String columns(Connection connection, String of) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT string_agg(? || quote_ident(column_name), ', ' ORDER BY ordinal_position)
                FROM information_schema.columns WHERE table_name = 'purchase_request' AND is_generated = 'NEVER'""")) {
            select.setString(1, of);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT NOT EXISTS (SELECT FROM outbox)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static double seconds(String what, Sight sight) {
        long begun = System.nanoTime();
        Patience.until(what, LIMIT, () -> sight.isSeen() ? Optional.of(true) : Optional.empty());
        return seconds(begun);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private interface Sight {
        boolean isSeen() throws Exception;
    }
}
