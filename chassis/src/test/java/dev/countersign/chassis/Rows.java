package dev.countersign.chassis;

import dev.countersign.stack.TestBackends;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What stands in the database, seen past the application through connections of its own.
public final class Rows {
    private Rows() {}

    /// A connection that the caller closes.
    public static Connection connect() throws SQLException {
        return TestBackends.get().connect(Backends.DATABASE);
    }

    public static long count(String query, Object... arguments) {
        return ((Number) column(query, arguments).getFirst()).longValue();
    }

    /// The first column of every row.
    public static List<Object> column(String query, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement select = bound(connection, query, arguments);
                ResultSet rows = select.executeQuery()) {
            List<Object> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getObject(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    public static int change(String statement, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement update = bound(connection, statement, arguments)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
