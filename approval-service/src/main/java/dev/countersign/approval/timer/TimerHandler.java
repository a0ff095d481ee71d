package dev.countersign.approval.timer;

/// What happens when timers of one kind are due. A bean of this type is found by its kind.
public interface TimerHandler {

    TimerKind kind();

    /// Joins the transaction that marks the timer; what it throws takes everything back, and the timer is tried
    /// again later. It looks whether what the timer is for still is so, and still has this time: commands leave
    /// timers as they are.
    ///
    /// @return false when there was nothing to do any more
    boolean fire(Timer timer);
}
