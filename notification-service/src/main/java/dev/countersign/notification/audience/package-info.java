/// Who is told what. {@link WhoIsTold} is the policy, a pure table from an event to notices; the two consumers bring
/// it the events of their topics, and {@link Announcer} hands the notices to the inbox and to mail, all in the
/// transaction in which the event is taken.
@NullMarked
package dev.countersign.notification.audience;

import org.jspecify.annotations.NullMarked;
