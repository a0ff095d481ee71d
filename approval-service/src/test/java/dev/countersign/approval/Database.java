package dev.countersign.approval;

import dev.countersign.stack.TestBackends;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What is in the service's database, past the service.
public final class Database {
    private Database() {}

    /// The first column of what a statement finds, as text.
    public static List<String> read(String sql, Object... arguments) {
        try (Connection connection = TestBackends.get().connect(Backends.DATABASE);
                PreparedStatement select = prepared(connection, sql, arguments);
                ResultSet rows = select.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int change(String sql, Object... arguments) throws SQLException {
        try (Connection connection = TestBackends.get().connect(Backends.DATABASE);
                PreparedStatement update = prepared(connection, sql, arguments)) {
            return update.executeUpdate();
        }
    }

    /// Leaves no case and so an empty queue.
    public static void forgetCases() throws SQLException {
        change("TRUNCATE approval_case, case_history CASCADE");
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
