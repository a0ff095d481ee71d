package dev.countersign.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.contracts.Person;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final Person MIA = new Person("mia", "Mia", null, null);

    @Test
    void aPersonBelongsToTheirOwnAudienceAndToThatOfEachGroup() {
        assertEquals(
                Set.of("person:mia", "team:security", "cost-centre:CC-1042"),
                Audience.keysOf(MIA, List.of("team:security", "cost-centre:CC-1042")));
    }

    @Test
    void aGroupThatIsNamedLikeAPersonDoesNotOpenThatPersonsInbox() {
        assertEquals(Set.of("person:mia"), Audience.keysOf(MIA, List.of("person:tom")));
    }
}
