package dev.countersign.approval.cases;

/// Who has the ball.
public enum Holder {
    IT,
    REQUESTER,
    VENDOR,
    NOBODY
}
