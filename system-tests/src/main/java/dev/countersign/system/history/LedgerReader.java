package dev.countersign.system.history;

import dev.countersign.system.history.Ledgers.Book;
import dev.countersign.system.history.Ledgers.CaseTime;
import dev.countersign.system.history.Ledgers.Entry;
import dev.countersign.system.history.Ledgers.Interval;
import dev.countersign.system.history.Ledgers.Party;
import dev.countersign.system.history.Ledgers.Seal;
import dev.countersign.system.history.Ledgers.Timer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what approval-service keeps beside its cases.
final class LedgerReader {
    private LedgerReader() {}

    static Ledgers read(Rows approval) {
        return new Ledgers(
                approval.read(
                        "SELECT id, least(submitted_at, opened_at), ended_at, holder, holder_since, holder_intervals"
                                + " FROM approval_case",
                        row -> new CaseTime(
                                row.getObject(1, UUID.class),
                                moment(row, 2),
                                momentOrNull(row, 3),
                                row.getString(4),
                                moment(row, 5),
                                row.getInt(6))),
                approval.read(
                        "SELECT case_id, place, holder, from_at, until_at FROM holder_interval",
                        row -> new Interval(
                                row.getObject(1, UUID.class),
                                row.getInt(2),
                                row.getString(3),
                                moment(row, 4),
                                moment(row, 5))),
                approval.read(
                        "SELECT kind, request_id, subject, due_at, state, settled_at FROM timer",
                        row -> new Timer(
                                row.getString(1),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                moment(row, 4),
                                row.getString(5),
                                momentOrNull(row, 6))),
                book(approval));
    }

    /// What waits is read first: what is chained meanwhile is then found in both places rather than in none.
    private static Book book(Rows approval) {
        Set<Long> waiting = Set.copyOf(approval.read("SELECT sequence FROM record_waiting", row -> row.getLong(1)));
        return new Book(
                approval.read(
                        "SELECT sequence, id, at, kind, actor_sub, actor_name, principal_sub, principal_name, subject,"
                                + " payload FROM record_entry ORDER BY sequence",
                        LedgerReader::entry),
                approval.read(
                        "SELECT place, entry_sequence, hash FROM record_seal ORDER BY place",
                        row -> new Seal(
                                row.getLong(1), row.getLong(2), HexFormat.of().formatHex(row.getBytes(3)))),
                waiting);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        @Nullable String principal = row.getString(7);
        return new Entry(
                row.getLong(1),
                row.getObject(2, UUID.class),
                moment(row, 3),
                row.getString(4),
                new Party(row.getString(5), row.getString(6)),
                principal == null ? null : new Party(principal, row.getString(8)),
                row.getObject(9, UUID.class),
                row.getString(10));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(momentOrNull(row, column), "a moment");
    }

    private static @Nullable Instant momentOrNull(ResultSet row, int column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
