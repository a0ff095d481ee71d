package dev.countersign.approval.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/// What can be read of the record.
@ApplicationScoped
class RecordQueries {
    /// Rows that are in memory at a time.
    private static final int FETCH = 500;

    /// The whole record takes longer to read than a transaction may. A limit that runs is not changed, only
    /// taken away.
    private static final String TEN_MINUTES =
            "SET LOCAL transaction_timeout = 0; SET LOCAL transaction_timeout = '10min'";

    private final DataSource dataSource;

    RecordQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Takes a check along the chain as it is at one moment, until something does not fit.
    @Transactional
    void walk(ChainCheck check) {
        try (Connection connection = patientConnection();
                PreparedStatement select = connection.prepareStatement("SELECT s.place, s.entry_sequence, s.hash, "
                        + Entry.COLUMNS
                        + " FROM record_seal s LEFT JOIN record_entry e ON e.sequence = s.entry_sequence"
                        + " ORDER BY s.place")) {
            select.setFetchSize(FETCH);
            try (ResultSet row = select.executeQuery()) {
                boolean fits = true;
                while (fits && row.next()) {
                    Optional<Entry> entry =
                            row.getObject("sequence") == null ? Optional.empty() : Optional.of(Entry.read(row));
                    fits = check.next(row.getLong("place"), row.getLong("entry_sequence"), entry, row.getBytes("hash"));
                }
            }
        } catch (SQLException e) {
            throw new RecordFailure("The record could not be read.", e);
        }
    }

    /// The first entry that is neither sealed nor waits for it.
    @Transactional
    Optional<Entry> neverSealed() {
        try (Connection connection = patientConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + Entry.COLUMNS + """
                         FROM record_entry e
                        WHERE NOT EXISTS (SELECT FROM record_seal s WHERE s.entry_sequence = e.sequence)
                          AND NOT EXISTS (SELECT FROM record_waiting w WHERE w.sequence = e.sequence)
                        ORDER BY e.sequence LIMIT 1""")) {
            return row.next() ? Optional.of(Entry.read(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new RecordFailure("The record could not be read.", e);
        }
    }

    /// Entries that will be chained at the next look.
    @Transactional
    long waiting() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM record_waiting")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new RecordFailure("The record could not be read.", e);
        }
    }

    private Connection patientConnection() throws SQLException {
        Connection connection = dataSource.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(TEN_MINUTES);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
