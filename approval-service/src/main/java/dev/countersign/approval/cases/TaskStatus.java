package dev.countersign.approval.cases;

/// Where a task stands.
public enum TaskStatus {
    /// For the steps that its own waits for.
    WAITING,
    QUEUED,
    CLAIMED,
    /// Of the requester or the vendor, by the person who holds it.
    INFO_REQUESTED,
    DONE,
    /// Its outcome was about a content that has changed since.
    STALE,
    CANCELLED,
    NO_LONGER_REQUIRED;

    /// Whether it waits for other steps before anybody works on it.
    public boolean awaitsItsTurn() {
        return this == WAITING || this == STALE;
    }

    /// Whether its turn has come and it has no outcome yet.
    public boolean isInTurn() {
        return this == QUEUED || this == CLAIMED || this == INFO_REQUESTED;
    }

    /// Whether the case still counts on it.
    public boolean isOpen() {
        return switch (this) {
            case WAITING, QUEUED, CLAIMED, INFO_REQUESTED, STALE -> true;
            case DONE, CANCELLED, NO_LONGER_REQUIRED -> false;
        };
    }
}
