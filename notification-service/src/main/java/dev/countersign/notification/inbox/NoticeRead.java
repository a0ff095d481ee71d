package dev.countersign.notification.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// That one person has read one notice. Written by {@link Notices} only, in SQL.
@Entity
@Immutable
@Table(name = "notice_read")
class NoticeRead {
    @EmbeddedId
    private Key key;

    @Column(name = "read_at")
    private Instant readAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected NoticeRead() {}

    Key key() {
        return key;
    }

    Instant readAt() {
        return readAt;
    }

    /// @param person the reader's sub
    @Embeddable
    record Key(@Column(name = "notice_id") UUID noticeId, String person) {}
}
