/// What has to be looked at again later: rows with a time, so that nothing is forgotten with a process, and
/// everything happens once however many replicas there are (docs/adr/0019).
///
/// A command changes its aggregate and then leaves timers through {@link dev.countersign.approval.timer.Timers}; it
/// never changes or takes away one that is there. {@code TimerRunner} looks at what is due. It locks the timer's
/// row first, passing over those that another replica has, then has a {@link
/// dev.countersign.approval.timer.TimerHandler} load the aggregate and save it with the check of its version, and
/// marks the timer last. So nobody waits in a circle: a command holds its aggregate and only inserts timers, and
/// the one thing that an insert may wait for is a timer of the same time that was just marked, by a transaction
/// that needs no further lock. Who loses a race for the aggregate tries again at the next look.
@NullMarked
package dev.countersign.approval.timer;

import org.jspecify.annotations.NullMarked;
