package dev.countersign.approval.delegation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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

    /// How late it may be noticed that a delegation has begun.
    private static final Duration LATEST = Duration.ofSeconds(1);

    private static final int MOST_REMEMBERED = 10_000;

    private final DataSource dataSource;

    /// Who stood in for nobody when it was looked up last. Nearly everybody does, and nearly every call asks.
    private final Cache<String, Boolean> forNobody = Caffeine.newBuilder()
            .expireAfterWrite(LATEST)
            .maximumSize(MOST_REMEMBERED)
            .build();

    StandIns(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// For whom this person does the work now, the longest granted first. What was granted at another
    /// replica, or begins by itself, is seen within a second; what has ended, at once.
    public List<StandIn> of(Person delegate) {
        if (forNobody.getIfPresent(delegate.sub()) != null) {
            return List.of();
        }
        List<StandIn> found = read(IN_FORCE, delegate);
        if (found.isEmpty()) {
            forNobody.put(delegate.sub(), true);
        }
        return found;
    }

    /// Whoever is granted something here can use it here at once.
    void granted(@Observes(during = TransactionPhase.AFTER_SUCCESS) DelegationEvent.Granted event) {
        forNobody.invalidate(event.delegate().sub());
    }

    /// Looks again in the transaction that acts, and lets nobody end what it finds before that transaction
    /// has: once a revocation is answered, nothing is done by way of it any more.
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
