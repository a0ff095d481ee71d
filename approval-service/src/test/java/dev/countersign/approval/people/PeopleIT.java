package dev.countersign.approval.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.contracts.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class PeopleIT {
    @Inject
    People people;

    @Test
    void somebodyIsWrittenDownWhenTheyComeAndWhenSomethingAboutThemHasChangedAndNotEachTime() {
        // Given
        String sub = "new-" + UUID.randomUUID();
        Person person = new Person(sub, "Nora New", null, null);
        people.seen(person, Set.of("team:legal"));
        String first = write(sub);
        people.seen(person, Set.of("team:legal"));
        assertEquals(first, write(sub));

        // When
        people.seen(person, Set.of("team:legal", "team:privacy"));

        // Then
        assertNotEquals(first, write(sub));
        assertEquals(Optional.of(new KnownPerson(person, Set.of("team:legal", "team:privacy"))), people.find(sub));
    }

    @Test
    void aTeamHasThoseWhoWereLastSeenInIt() {
        // Given
        String team = "team:" + UUID.randomUUID();
        Person left = new Person("left-" + UUID.randomUUID(), "Lea Left", null, null);
        Person stays = new Person("stays-" + UUID.randomUUID(), "Stan Stays", null, null);
        people.seen(left, Set.of(team));
        people.seen(stays, Set.of(team));

        // When
        people.seen(left, Set.of());

        // Then
        assertEquals(List.of(new KnownPerson(stays, Set.of(team))), people.members(team, null, 10));
    }

    /// The transaction that has written the row last.
    private static String write(String sub) {
        return Database.read("SELECT xmin FROM person WHERE sub = ?", sub).getFirst();
    }
}
