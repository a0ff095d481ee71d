package dev.countersign.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Person;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final Person MIA = new Person("mia", "Mia", null, null);
    private static final Person DANA = new Person("dana", "Dana", "Dana.Reyes@Example.com", null);

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

    @Test
    void whoWasNamedByTheirAddressIsToldInTheAppOnceTheySignInWithIt() {
        assertEquals(
                Set.of("person:dana", new Audience.Named(new Contact("D. Reyes", "dana.reyes@example.COM")).key()),
                Audience.keysOf(DANA, List.of()));
    }

    @Test
    void aGroupThatIsNamedLikeAnAddressOpensNobodysInbox() {
        assertEquals(Set.of("person:mia"), Audience.keysOf(MIA, List.of("mail:dana.reyes@example.com")));
    }
}
