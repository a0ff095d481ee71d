package dev.countersign.request.conversation;

import dev.countersign.contracts.Person;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Something that somebody said about a request. It stays as it was said.
@Entity
@Immutable
@Table(name = "request_comment")
class Comment {
    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "said_at")
    private Instant saidAt;

    @Column(name = "author_sub")
    private String authorSub;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "author_email")
    private @Nullable String authorEmail;

    private String text;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "comment_mention", joinColumns = @JoinColumn(name = "comment_id"))
    private Set<Mention> mentions = new LinkedHashSet<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected Comment() {}

    Comment(UUID id, UUID requestId, Person author, String text, List<Person> mentioned, Instant at) {
        this.id = id;
        this.requestId = requestId;
        this.saidAt = at;
        this.authorSub = author.sub();
        this.authorName = author.name();
        this.authorEmail = author.email();
        this.text = text;
        mentioned.forEach(person -> mentions.add(new Mention(person.sub(), person.name())));
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    Instant saidAt() {
        return saidAt;
    }

    Person author() {
        return new Person(authorSub, authorName, authorEmail, null);
    }

    String text() {
        return text;
    }

    List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    /// Somebody whom the author wants to read it.
    @Embeddable
    record Mention(
            @Column(name = "person_sub") String sub,
            @Column(name = "person_name") String name) {}
}
