package dev.countersign.notification.inbox;

import dev.countersign.chassis.paging.Cursor;
import dev.countersign.notification.inbox.NoticeLists.Show;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be read of an inbox, for REST and the page alike.
@ApplicationScoped
class InboxQueries {
    /// Above this nobody wants to know the number, and it would cost more with every open task.
    static final int COUNTED = 100;

    private final Notices notices;
    private final NoticeLists lists;

    InboxQueries(Notices notices, NoticeLists lists) {
        this.notices = notices;
        this.lists = lists;
    }

    /// @throws InboxRefused.Unknown when it is not there or not for this reader
    @Transactional
    SeenNotice show(UUID id, Reader reader) {
        return notices.find(id, reader).orElseThrow(() -> new InboxRefused.Unknown(id));
    }

    /// Newest first, at most `limit`.
    @Transactional
    List<SeenNotice> list(Show show, @Nullable Cursor after, int limit, Reader reader) {
        return lists.list(show, after, limit, reader);
    }

    /// At most {@link #COUNTED}.
    @Transactional
    int unread(Reader reader) {
        return lists.countUnread(COUNTED, reader);
    }
}
