package dev.countersign.request.purchase;

import dev.countersign.contracts.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Somebody who wants to go on seeing a request, also after they have left its department or team.
@Entity
@Immutable
@Table(name = "watcher")
class Watcher {
    @EmbeddedId
    private Key key;

    @Column(name = "person_name")
    private String name;

    @Column(name = "person_email")
    private @Nullable String email;

    /// Queries order by it.
    @SuppressWarnings("UnusedVariable")
    private Instant since;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected Watcher() {}

    Person person() {
        return new Person(key.sub(), name, email, null);
    }

    /// Who watches what.
    @Embeddable
    record Key(
            @Column(name = "request_id") UUID requestId,
            @Column(name = "person_sub") String sub) {}
}
