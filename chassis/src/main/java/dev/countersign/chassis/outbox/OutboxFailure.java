package dev.countersign.chassis.outbox;

import java.sql.SQLException;

/// The database did not take an event; the transaction that decided it must not commit.
public final class OutboxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxFailure(String message, SQLException cause) {
        super(message, cause);
    }
}
