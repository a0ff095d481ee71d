package dev.countersign.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an operator can read of deliveries.
@ApplicationScoped
class DeliveryQueries {
    private final DeliveryTable table;

    DeliveryQueries(DeliveryTable table) {
        this.table = table;
    }

    /// @throws DeliveryRefused.Unknown when there is no such delivery
    @Transactional
    Delivery show(UUID id) {
        try {
            return table.find(id).orElseThrow(() -> new DeliveryRefused.Unknown(id));
        } catch (SQLException e) {
            throw new DeliveryFailure("The delivery could not be read.", e);
        }
    }

    /// Oldest first, at most `limit`.
    @Transactional
    List<Delivery> list(Delivery.Status status, @Nullable UUID after, int limit) {
        try {
            return table.list(status, after, limit);
        } catch (SQLException e) {
            throw new DeliveryFailure("The deliveries could not be read.", e);
        }
    }
}
