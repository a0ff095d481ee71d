package dev.countersign.chassis;

import dev.countersign.stack.TestBackends;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands in the database, seen past the application through connections of its own.
public final class Rows {
    private static @Nullable Connection shared;

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
        return using(connection -> {
            try (PreparedStatement select = bound(connection, query, arguments);
                    ResultSet rows = select.executeQuery()) {
                List<Object> column = new ArrayList<>();
                while (rows.next()) {
                    column.add(rows.getObject(1));
                }
                return column;
            }
        });
    }

    public static int change(String statement, Object... arguments) {
        return using(connection -> {
            try (PreparedStatement update = bound(connection, statement, arguments)) {
                return update.executeUpdate();
            }
        });
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /// One connection does for all, until a test takes the database away.
    private static synchronized <T> T using(Work<T> work) {
        try {
            if (shared == null || !shared.isValid(5)) {
                shared = connect();
            }
            return work.with(shared);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
