package dev.countersign.approval.cases;

import dev.countersign.contracts.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who has a task in hand.
///
/// @param email where mail for them goes
/// @param since when
/// @param forSub on whose behalf, when a delegate took it
@Embeddable
record Hold(
        @Column(name = "claimed_by") String sub,
        @Column(name = "claimed_name") String name,

        @Column(name = "claimed_email") @Nullable String email,

        @Column(name = "claimed_at") Instant since,

        @Column(name = "claimed_for") @Nullable String forSub,

        @Column(name = "claimed_for_name") @Nullable String forName) {

    static Hold of(Person person, @Nullable Person onBehalfOf, Instant since) {
        return new Hold(
                person.sub(),
                person.name(),
                person.email(),
                since,
                onBehalfOf == null ? null : onBehalfOf.sub(),
                onBehalfOf == null ? null : onBehalfOf.name());
    }

    Person person() {
        return new Person(sub, name, email, null);
    }

    boolean isOf(Person person) {
        return sub.equals(person.sub());
    }
}
