package dev.countersign.notification.audience;

import dev.countersign.contracts.DomainEvent;
import dev.countersign.notification.Notice;
import dev.countersign.notification.delivery.MailQueue;
import dev.countersign.notification.inbox.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Tells whoever the policy names, in the app and by mail, in the caller's transaction.
@ApplicationScoped
class Announcer {
    private final Notices notices;
    private final MailQueue mail;

    Announcer(Notices notices, MailQueue mail) {
        this.notices = notices;
        this.mail = mail;
    }

    /// What somebody has been told already is not told again, whatever event says it.
    ///
    /// @param askers who waits for an answer that the event is about
    void tell(DomainEvent event, List<Asker> askers) {
        for (Notice notice : WhoIsTold.of(event, askers)) {
            Optional<UUID> posted = notices.post(notice);
            posted.ifPresent(id -> mail.add(id, notice));
        }
    }
}
