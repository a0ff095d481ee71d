/// Who is told what. {@link WhoIsTold} is the policy, a pure table from an event to notices, which are worded by what
/// they are about; the two consumers bring it the events of their topics, {@link Announcer} hands the notices to the
/// inbox and to mail, and {@link Turns} settles what is done, all in the transaction in which the event is taken.
@NullMarked
package dev.countersign.notification.audience;

import org.jspecify.annotations.NullMarked;
