package dev.countersign.stack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// How many rows of a table the backends of the tests have looked at, as PostgreSQL counts them: those that an index
/// led to, and all of a table that was read from one end to the other. What a connection has looked at is counted
/// within ten seconds, all of one transaction at once.
public final class RowsRead {
    private static final String LOOKED_AT = """
            SELECT coalesce(idx_tup_fetch, 0) + seq_tup_read FROM pg_stat_user_tables WHERE relname = ?""";

    private final String database;
    private final String table;

    public RowsRead(String database, String table) {
        this.database = database;
        this.table = table;
    }

    /// Runs a statement, and returns when what it has looked at is counted: `ANALYZE` reads a whole table, and a
    /// reference that is checked is a row that is looked at.
    public static void change(String database, String sql) throws SQLException {
        try (Connection connection = TestBackends.get().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            statement.execute("SELECT pg_stat_force_next_flush()");
        }
    }

    /// Since the tests began.
    public long count() throws SQLException {
        try (Connection connection = TestBackends.get().connect(database);
                PreparedStatement select = connection.prepareStatement(LOOKED_AT)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
