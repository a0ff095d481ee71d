package dev.countersign.chassis.outbox;

import java.util.UUID;

/// The outbox is cut into stripes by aggregate, so that several replicas can relay at once while all events of one
/// aggregate pass through one lock.
final class Stripes {
    static final int COUNT = 64;

    private Stripes() {}

    static int of(UUID aggregateId) {
        return Math.floorMod(aggregateId.hashCode(), COUNT);
    }
}
