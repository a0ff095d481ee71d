package dev.countersign.notification;

import dev.countersign.contracts.Person;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Whom a notice is for.
public sealed interface Audience {

    /// How it is stored: `person:<sub>`, or the group's name as the identity provider has it.
    String key();

    /// One person, whatever their groups.
    record OnePerson(Person person) implements Audience {
        private static final String PREFIX = "person:";

        @Override
        public String key() {
            return PREFIX + person.sub();
        }
    }

    /// Everybody in a group, at the time they look.
    ///
    /// @param group such as `team:security`
    record Team(String group) implements Audience {
        @Override
        public String key() {
            return group;
        }
    }

    /// The audiences that a person belongs to. A group that looks like a person is not one: it would open that
    /// person's inbox.
    static Set<String> keysOf(Person person, Collection<String> groups) {
        Set<String> keys = new HashSet<>();
        groups.stream().filter(group -> !group.startsWith(OnePerson.PREFIX)).forEach(keys::add);
        keys.add(new OnePerson(person).key());
        return Set.copyOf(keys);
    }
}
