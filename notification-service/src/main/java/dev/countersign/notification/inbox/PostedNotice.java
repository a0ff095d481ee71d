package dev.countersign.notification.inbox;

import dev.countersign.notification.Notice.Kind;
import dev.countersign.notification.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A notice as it hangs in inboxes. Written by {@link Notices} only, in SQL.
@Entity
@Immutable
@Table(name = "notice")
class PostedNotice {
    @Id
    private UUID id;

    private String audience;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "requester_sub")
    private String requesterSub;

    private String title;

    private String words;

    @Column(name = "title_de")
    private @Nullable String germanTitle;

    @Column(name = "words_de")
    private @Nullable String germanWords;

    private String link;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected PostedNotice() {}

    UUID id() {
        return id;
    }

    String audience() {
        return audience;
    }

    Kind kind() {
        return kind;
    }

    UUID requestId() {
        return requestId;
    }

    /// Whose request it is about; they never see it through a team.
    String requesterSub() {
        return requesterSub;
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }

    /// Absent in what was posted before there was any.
    @Nullable
    Text german() {
        return germanTitle == null || germanWords == null ? null : new Text(germanTitle, germanWords);
    }

    String link() {
        return link;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }
}
