package dev.countersign.notification.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/// `countersign.mail.deliveries` by outcome: `sent`, `put-off` (tried again later), `failed` (waits for an
/// operator).
@Singleton
class MailMetrics {
    private final Counter sent;
    private final Counter putOff;
    private final Counter failed;

    MailMetrics(MeterRegistry metrics) {
        this.sent = metrics.counter("countersign.mail.deliveries", "outcome", "sent");
        this.putOff = metrics.counter("countersign.mail.deliveries", "outcome", "put-off");
        this.failed = metrics.counter("countersign.mail.deliveries", "outcome", "failed");
    }

    void sent(int deliveries) {
        sent.increment(deliveries);
    }

    void putOff() {
        putOff.increment();
    }

    void failed(int deliveries) {
        failed.increment(deliveries);
    }
}
