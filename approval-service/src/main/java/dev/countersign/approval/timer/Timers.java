package dev.countersign.approval.timer;

import dev.countersign.chassis.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Where a transaction leaves what is to be looked at again. It is there if and only if that transaction commits.
/// To set what is set already changes nothing.
@ApplicationScoped
public class Timers {
    private static final String INSERT = """
            INSERT INTO timer (id, kind, request_id, subject, due_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (kind, subject, due_at) WHERE state <> 'CANCELLED' DO NOTHING""";

    private final DataSource dataSource;

    Timers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param subject what it is about, as its kind says
    @Transactional(TxType.MANDATORY)
    public void set(TimerKind kind, UUID requestId, UUID subject, Instant dueAt) {
        set(List.of(new Due(kind, requestId, subject, dueAt)));
    }

    /// Several at once, in one round trip.
    @Transactional(TxType.MANDATORY)
    public void set(List<Due> timers) {
        if (timers.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Due timer : timers) {
                insert.setObject(1, Ids.next());
                insert.setString(2, timer.kind().name());
                insert.setObject(3, timer.requestId());
                insert.setObject(4, timer.subject());
                insert.setObject(5, timer.dueAt().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new TimerFailure("The timers of this transaction could not be set.", e);
        }
    }

    /// A timer to be set.
    public record Due(TimerKind kind, UUID requestId, UUID subject, Instant dueAt) {}
}
