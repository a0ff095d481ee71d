package dev.countersign.notification.delivery;

import java.sql.SQLException;

/// The database did not answer about a delivery.
final class DeliveryFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeliveryFailure(String message, SQLException cause) {
        super(message, cause);
    }
}
