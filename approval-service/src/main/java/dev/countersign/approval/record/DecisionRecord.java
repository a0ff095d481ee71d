package dev.countersign.approval.record;

import dev.countersign.chassis.Ids;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Where a transaction leaves what it decided or did, for good. It is there if and only if that transaction commits.
/// Nothing is locked: what chains the entries to one another comes later ({@link Sealer}).
@ApplicationScoped
public class DecisionRecord {
    private static final String INSERT = """
            WITH entry AS (
                INSERT INTO record_entry (id, at, kind, actor_sub, actor_name, principal_sub, principal_name, subject,
                                          payload)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                RETURNING sequence)
            INSERT INTO record_waiting (sequence) SELECT sequence FROM entry""";

    private final DataSource dataSource;

    DecisionRecord(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Appends the decision if there is one among the events of a case.
    @Transactional(TxType.MANDATORY)
    public void append(List<CaseEvent> events) {
        for (CaseEvent event : events) {
            if (event instanceof CaseEvent.Decided decided) {
                append(new Act(
                        Act.Kind.DECISION,
                        decided.caseId(),
                        decided.decidedAt(),
                        decided.decidedBy(),
                        decided.onBehalfOf(),
                        decided));
            }
        }
    }

    @Transactional(TxType.MANDATORY)
    public void append(Act act) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, act.at().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
            insert.setString(3, act.kind().name());
            bind(insert, 4, act.by());
            bind(insert, 6, act.principal());
            insert.setObject(8, act.subject());
            insert.setString(9, CanonicalJson.of(act.details()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new RecordFailure("The record did not take what was done.", e);
        }
    }

    private static void bind(PreparedStatement insert, int first, @Nullable Person person) throws SQLException {
        insert.setString(first, person == null ? null : person.sub());
        insert.setString(first + 1, person == null ? null : person.name());
    }
}
