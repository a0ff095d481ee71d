package dev.countersign.chassis.idempotency;

import java.sql.SQLException;

/// The database did not answer about a key.
final class IdempotencyFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IdempotencyFailure(String message, SQLException cause) {
        super(message, cause);
    }
}
