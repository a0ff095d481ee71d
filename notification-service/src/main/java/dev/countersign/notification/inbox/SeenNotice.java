package dev.countersign.notification.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.notification.Notice.Kind;
import dev.countersign.notification.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notice as one reader sees it, over REST and on the page.
///
/// @param audience why they see it: `person:<sub>`, `mail:<address>` or a group
/// @param words lines that end with `\n`
/// @param german title and words for a page in German; REST is English
/// @param action the words on the link
/// @param link a path on the gateway
/// @param unread whether it still asks for attention: neither read by this person nor settled by anybody
/// @param settledAt since when the team has nothing to do about it any more
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeenNotice(
        UUID id,
        Kind kind,
        String audience,
        UUID requestId,
        String title,
        String words,
        @JsonIgnore @Nullable Text german,
        String action,
        String link,
        Instant createdAt,
        boolean unread,
        @Nullable Instant readAt,
        @Nullable Instant settledAt) {

    /// For the queries of {@link Notices}.
    SeenNotice(PostedNotice notice, @Nullable Instant readAt) {
        this(
                notice.id(),
                notice.kind(),
                notice.audience(),
                notice.requestId(),
                notice.title(),
                notice.words(),
                notice.german(),
                notice.kind().action(),
                notice.link(),
                notice.createdAt(),
                readAt == null && notice.settledAt() == null,
                readAt,
                notice.settledAt());
    }
}
