package dev.countersign.system.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Asks a database.
public record Rows(Source source) {

    public <T> List<T> read(String query, Row<T> row) {
        try (Connection connection = source.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row.read(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("This could not be read: " + query, e);
        }
    }

    public long count(String query) {
        return read(query, row -> row.getLong(1)).getFirst();
    }

    public void execute(String statement) {
        try (Connection connection = source.connect();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("This could not be done: " + statement, e);
        }
    }

    public interface Source {
        Connection connect() throws SQLException;
    }

    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
