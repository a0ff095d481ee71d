package dev.countersign.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// What happens to a delivery, each in one short transaction; no mail is ever sent inside one.
@ApplicationScoped
class DeliveryCommands {
    private final DeliveryTable table;
    private final MailMetrics metrics;

    DeliveryCommands(DeliveryTable table, MailMetrics metrics) {
        this.table = table;
        this.metrics = metrics;
    }

    /// Takes letters to send, at most `limit`; whoever takes them must say what became of each before the
    /// lease ends.
    @Transactional
    List<Letter> claim(int limit) {
        try {
            return table.claim(limit);
        } catch (SQLException e) {
            throw new DeliveryFailure("Due mail could not be taken.", e);
        }
    }

    /// Fails what was taken for the last time by a process that did not come back.
    @Transactional
    void failAbandoned() {
        try {
            metrics.failed(table.failAbandoned());
        } catch (SQLException e) {
            throw new DeliveryFailure("Mail whose sender did not come back could not be set aside.", e);
        }
    }

    /// @param letters one at least
    @Transactional
    void sent(List<Letter> letters) {
        try {
            table.sent(letters.stream().map(Letter::id).toList());
            metrics.sent(letters.size());
        } catch (SQLException e) {
            throw new DeliveryFailure("It could not be noted that mail is sent.", e);
        }
    }

    /// @return whether it has failed for good
    @Transactional
    boolean failed(Letter letter, String error) {
        try {
            boolean forGood = table.failed(letter, error);
            if (forGood) {
                metrics.failed(1);
            } else {
                metrics.putOff();
            }
            return forGood;
        } catch (SQLException e) {
            throw new DeliveryFailure("It could not be noted that a mail was not sent.", e);
        }
    }

    /// Begins anew with a failed delivery: all attempts again, the first at once, under the same Message-ID.
    @Transactional
    Delivery retry(UUID id) {
        try {
            boolean retried = table.retry(id);
            Delivery delivery = table.find(id).orElseThrow(() -> new DeliveryRefused.Unknown(id));
            if (!retried) {
                throw new DeliveryRefused.NotFailed(delivery.status());
            }
            return delivery;
        } catch (SQLException e) {
            throw new DeliveryFailure("The delivery could not be retried.", e);
        }
    }
}
