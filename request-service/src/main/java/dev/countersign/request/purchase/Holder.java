package dev.countersign.request.purchase;

/// Who has the ball.
enum Holder {
    IT,
    REQUESTER,
    VENDOR,
    NOBODY
}
