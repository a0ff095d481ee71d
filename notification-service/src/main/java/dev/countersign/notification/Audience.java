package dev.countersign.notification;

import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Person;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Whom a notice is for.
public sealed interface Audience {

    /// How it is stored: `person:<sub>`, `mail:<address>` in small letters, or the group's name as the identity
    /// provider has it.
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

    /// Somebody who was named and perhaps never signed in: they are told by mail. If they ever sign in with this
    /// address, it is in their inbox too.
    record Named(Contact contact) implements Audience {
        private static final String PREFIX = "mail:";

        @Override
        public String key() {
            return keyOf(contact.email());
        }

        private static String keyOf(String address) {
            return PREFIX + address.toLowerCase(Locale.ROOT);
        }
    }

    /// The audiences that a person belongs to. A group that looks like a person or an address is not one: it would
    /// open somebody else's inbox.
    static Set<String> keysOf(Person person, Collection<String> groups) {
        Set<String> keys = new HashSet<>();
        groups.stream()
                .filter(group -> !group.startsWith(OnePerson.PREFIX) && !group.startsWith(Named.PREFIX))
                .forEach(keys::add);
        keys.add(new OnePerson(person).key());
        if (person.email() != null) {
            keys.add(Named.keyOf(person.email()));
        }
        return Set.copyOf(keys);
    }
}
