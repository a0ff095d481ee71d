package dev.countersign.approval.timer;

/// What became of a timer.
enum TimerState {
    PENDING,
    FIRED,
    /// What it was for is over, or has another time by now.
    CANCELLED
}
