package dev.countersign.chassis.inbox;

import java.util.UUID;

/// How far one aggregate has come on one topic. The row is locked while this object lives.
final class Position {
    private final UUID aggregateId;
    private long lastVersion;
    private boolean blocked;
    private boolean moved;

    Position(UUID aggregateId, long lastVersion, boolean blocked) {
        this.aggregateId = aggregateId;
        this.lastVersion = lastVersion;
        this.blocked = blocked;
    }

    /// What is to be done with an event of this aggregate.
    Verdict verdict(long version) {
        if (version <= lastVersion) {
            return Verdict.DUPLICATE;
        }
        return !blocked && version == lastVersion + 1 ? Verdict.APPLY : Verdict.PARK;
    }

    void advanceTo(long version) {
        lastVersion = version;
        moved = true;
    }

    void block() {
        blocked = true;
        moved = true;
    }

    void unblock() {
        blocked = false;
        moved = true;
    }

    UUID aggregateId() {
        return aggregateId;
    }

    long lastVersion() {
        return lastVersion;
    }

    boolean blocked() {
        return blocked;
    }

    boolean moved() {
        return moved;
    }

    enum Verdict {
        DUPLICATE,
        APPLY,
        PARK
    }
}
