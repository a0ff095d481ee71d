package dev.countersign.stack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

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
