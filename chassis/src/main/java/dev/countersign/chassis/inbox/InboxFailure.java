package dev.countersign.chassis.inbox;

import java.sql.SQLException;

/// The database did not do what the inbox asked; its transaction must not commit.
final class InboxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InboxFailure(String message, SQLException cause) {
        super(message, cause);
    }
}
