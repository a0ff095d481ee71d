package dev.countersign.notification.delivery;

import dev.countersign.chassis.problem.Refused;
import java.util.UUID;

/// What an operator cannot do with a delivery.
abstract sealed class DeliveryRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private DeliveryRefused(String message) {
        super(message);
    }

    /// There is none with this id.
    static final class Unknown extends DeliveryRefused {
        private static final long serialVersionUID = 1L;

        Unknown(UUID id) {
            super("There is no delivery " + id + ".");
        }
    }

    /// Only what has failed can be retried: the rest is sent, or tried by itself.
    static final class NotFailed extends DeliveryRefused {
        private static final long serialVersionUID = 1L;
        private final Delivery.Status status;

        NotFailed(Delivery.Status status) {
            super("A delivery that is " + status + " is not retried.");
            this.status = status;
        }

        Delivery.Status status() {
            return status;
        }
    }
}
