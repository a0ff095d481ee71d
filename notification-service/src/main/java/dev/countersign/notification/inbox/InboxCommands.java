package dev.countersign.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// What a reader can do to their inbox. Doing it twice is doing it once.
@ApplicationScoped
class InboxCommands {
    private final Notices notices;

    InboxCommands(Notices notices) {
        this.notices = notices;
    }

    /// @return the notice as it is now
    /// @throws InboxRefused.Unknown when it is not there or not for this reader
    @Transactional
    SeenNotice read(UUID id, Reader reader) {
        if (notices.find(id, reader).isEmpty()) {
            throw new InboxRefused.Unknown(id);
        }
        notices.markRead(id, reader);
        return notices.find(id, reader).orElseThrow(() -> new InboxRefused.Unknown(id));
    }

    @Transactional
    void readAll(Reader reader) {
        notices.markAllRead(reader);
    }
}
