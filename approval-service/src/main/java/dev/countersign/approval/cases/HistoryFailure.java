package dev.countersign.approval.cases;

import java.sql.SQLException;

/// The history could not be written or read. The cause tells whether that heals by itself.
final class HistoryFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HistoryFailure(String message, SQLException cause) {
        super(message, cause);
    }
}
