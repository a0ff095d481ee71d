package dev.countersign.notification.inbox;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.notification.Audience;
import java.util.Set;

/// Whose inbox it is: somebody's own, and that of the groups they are in right now.
///
/// @param key their own audience
/// @param audiences all of theirs, their own among them
record Reader(String sub, String key, Set<String> audiences) {

    static Reader of(CurrentPerson me) {
        return new Reader(
                me.sub(), new Audience.OnePerson(me.person()).key(), Audience.keysOf(me.person(), me.groups()));
    }
}
