package dev.countersign.approval.delegation;

import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// Who stands in for whom now, by the database's clock, so that nothing has to end a delegation when its time
/// is over and all replicas agree when that is.
@ApplicationScoped
public class StandIns {
    private static final String IN_FORCE = """
        SELECT principal_sub, principal_name, principal_email, teams, kinds FROM delegation
        WHERE delegate_sub = ? AND revoked_at IS NULL AND until_at > clock_timestamp() AND from_at <= clock_timestamp()
        ORDER BY granted_at, id\
        """;

    private final DataSource dataSource;

    StandIns(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// For whom this person does the work now, the longest granted first.
    public List<StandIn> of(Person delegate) {
        return read(IN_FORCE, delegate);
    }

    /// Looks again in the transaction that acts, and lets nobody end what it finds before that transaction has:
    /// once a revocation is answered, nothing is done by way of it any more.
    ///
    /// @param seen what {@link #of} has answered
    /// @throws DelegationRefused.JustEnded when one of them is not in force any more
    @Transactional(TxType.MANDATORY)
    public void confirm(Person delegate, List<StandIn> seen) {
        Set<StandIn> still = new HashSet<>(read(IN_FORCE + " FOR SHARE", delegate));
        if (!still.containsAll(seen)) {
            throw new DelegationRefused.JustEnded();
        }
    }

    private List<StandIn> read(String sql, Person delegate) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, delegate.sub());
            List<StandIn> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(standIn(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DelegationFailure(e);
        }
    }

    private static StandIn standIn(ResultSet row) throws SQLException {
        Person principal = new Person(
                row.getString("principal_sub"),
                row.getString("principal_name"),
                row.getString("principal_email"),
                null);
        return new StandIn(
                principal,
                Set.of((String[]) row.getArray("teams").getArray()),
                Stream.of((String[]) row.getArray("kinds").getArray())
                        .map(TaskKind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
