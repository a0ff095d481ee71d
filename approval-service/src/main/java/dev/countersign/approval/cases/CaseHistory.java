package dev.countersign.approval.cases;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.EventCodec;
import dev.countersign.contracts.EventType;
import dev.countersign.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What has happened to the cases of a request and who did it. It is written with what happens, and never changed.
/// Every method joins the caller's transaction.
@ApplicationScoped
class CaseHistory {
    private static final String INSERT = """
            INSERT INTO case_history (request_id, version, case_id, at, type, task_id, actor_sub, actor_name,
                principal_sub, principal_name, data)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private static final String PAGE = """
            SELECT version, case_id, at, type, task_id, actor_sub, actor_name, principal_sub, principal_name, data
            FROM case_history WHERE request_id = ? AND version > ? ORDER BY version LIMIT ?""";

    private final DataSource dataSource;

    CaseHistory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// In one round trip, however many there are.
    void append(List<Told> several) {
        if (several.stream().allMatch(told -> told.events().isEmpty())) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Told told : several) {
                long version = told.firstVersion();
                for (CaseEvent event : told.events()) {
                    bind(insert, version++, event);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new HistoryFailure("The history did not take what has happened.", e);
        }
    }

    /// The oldest first, at most `limit`, behind the version.
    List<HistoryView> page(UUID requestId, long after, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setObject(1, requestId);
            select.setLong(2, after);
            select.setInt(3, limit);
            List<HistoryView> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(HistoryView.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new HistoryFailure("The history could not be read.", e);
        }
    }

    private static void bind(PreparedStatement insert, long version, CaseEvent event) throws SQLException {
        Trace trace = Trace.of(event);
        insert.setObject(1, event.requestId());
        insert.setLong(2, version);
        insert.setObject(3, event.caseId());
        insert.setObject(4, event.occurredAt().atOffset(ZoneOffset.UTC));
        insert.setString(5, EventType.of(event).typeName());
        insert.setObject(6, trace.task() == null ? null : trace.task().taskId());
        bind(insert, 7, trace.by());
        bind(insert, 9, trace.onBehalfOf());
        insert.setString(11, new String(EventCodec.encode(event), StandardCharsets.UTF_8));
    }

    private static void bind(PreparedStatement insert, int first, @Nullable Person person) throws SQLException {
        insert.setString(first, person == null ? null : person.sub());
        insert.setString(first + 1, person == null ? null : person.name());
    }
}
