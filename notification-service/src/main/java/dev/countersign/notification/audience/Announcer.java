package dev.countersign.notification.audience;

import dev.countersign.notification.delivery.MailQueue;
import dev.countersign.notification.inbox.InboxChanges;
import dev.countersign.notification.inbox.NoticeBoard;
import jakarta.enterprise.context.ApplicationScoped;

/// Tells whoever the policy names, in the app and by mail, in the caller's transaction. What somebody has
/// been told already is not told again, whatever event says it.
@ApplicationScoped
class Announcer {
    private final NoticeBoard board;
    private final MailQueue mail;

    Announcer(NoticeBoard board, MailQueue mail) {
        this.board = board;
        this.mail = mail;
    }

    void announce(InboxChanges changes) {
        mail.add(board.write(changes));
    }
}
