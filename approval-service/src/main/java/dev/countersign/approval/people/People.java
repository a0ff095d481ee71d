package dev.countersign.approval.people;

import dev.countersign.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The directory of people.
@ApplicationScoped
public class People {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 10_000;

    private static final String SEEN = """
        INSERT INTO person (sub, name, email, department, teams, seen_at) VALUES (?, ?, ?, ?, ?, now())
        ON CONFLICT (sub) DO UPDATE SET name = excluded.name, email = excluded.email,
            department = excluded.department, teams = excluded.teams, seen_at = excluded.seen_at\
        """;

    private static final String FIND = "SELECT sub, name, email, department, teams FROM person WHERE ";

    private final DataSource dataSource;
    private final Clock clock;
    private final Map<String, Sight> remembered = new ConcurrentHashMap<>();

    People(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /// Writes down that somebody is here: once an hour per person and replica, or when something about them
    /// has changed. Called before a command begins and never in its transaction, which it could otherwise
    /// make fail.
    public void seen(Person person, Set<String> teams) {
        KnownPerson now = new KnownPerson(person, teams);
        Sight last = remembered.get(person.sub());
        if (last != null && last.known.equals(now) && last.at.plus(FRESH).isAfter(clock.instant())) {
            return;
        }
        write(now);
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(person.sub(), new Sight(now, clock.instant()));
    }

    /// Empty when nobody with this subject was seen yet.
    public Optional<KnownPerson> find(String sub) {
        return list(FIND + "sub = ?", select -> select.setString(1, sub)).stream()
                .findFirst();
    }

    /// Empty when nobody with this address was seen yet. Two with the same address are nobody: it would be
    /// a guess.
    public Optional<KnownPerson> withAddress(String email) {
        List<KnownPerson> found = list(FIND + "lower(email) = lower(?) LIMIT 2", select -> select.setString(1, email));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Who was in this team when they were last seen, in the order of their names, at most `limit`.
    ///
    /// @param after behind whom the list begins; null for its beginning
    public List<KnownPerson> members(String team, @Nullable Person after, int limit) {
        return list(FIND + "teams @> ARRAY[?]::text[] AND (name, sub) > (?, ?) ORDER BY name, sub LIMIT ?", select -> {
            select.setString(1, team);
            select.setString(2, after == null ? "" : after.name());
            select.setString(3, after == null ? "" : after.sub());
            select.setInt(4, limit);
        });
    }

    private void write(KnownPerson known) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(SEEN)) {
            Person person = known.person();
            upsert.setString(1, person.sub());
            upsert.setString(2, person.name());
            upsert.setString(3, person.email());
            upsert.setString(4, person.department());
            upsert.setArray(5, connection.createArrayOf("text", known.teams().toArray()));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new PeopleFailure(e);
        }
    }

    private List<KnownPerson> list(String sql, Binding arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            arguments.bind(select);
            List<KnownPerson> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new PeopleFailure(e);
        }
    }

    private static KnownPerson read(ResultSet row) throws SQLException {
        Array teams = row.getArray("teams");
        return new KnownPerson(
                new Person(
                        row.getString("sub"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("department")),
                Set.of((String[]) teams.getArray()));
    }

    private interface Binding {
        void bind(PreparedStatement select) throws SQLException;
    }

    private record Sight(KnownPerson known, Instant at) {}
}
