package dev.countersign.approval.tasks;

import java.sql.SQLException;

/// The database did not answer what the queue asked.
final class QueueFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueueFailure(SQLException cause) {
        super("The queue could not be read.", cause);
    }
}
