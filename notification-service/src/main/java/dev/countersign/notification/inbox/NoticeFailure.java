package dev.countersign.notification.inbox;

import java.sql.SQLException;

/// The database did not take what people are to be told, or did not give it.
final class NoticeFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoticeFailure(SQLException cause) {
        super("The inboxes could not be read or written.", cause);
    }
}
