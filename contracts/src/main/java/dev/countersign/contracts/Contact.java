package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Somebody whom the requester names. Unlike a {@link Person}, nobody has signed in to prove who that is:
/// good to write to, and never the ground of a right.
///
/// @param name at most 200 characters
/// @param email one address
public record Contact(String name, String email) {
    /// The form of an address: a dot-atom at a domain (RFC 5322, section 3.4.1), at most 254 characters (RFC
    /// 5321, section 4.5.3.1.3). What else the standard allows, quoted parts and comments, is what header
    /// injection is made of. The length is asked first: a long text would exhaust the stack of the matcher.
    public static final String EMAIL = "(?=.{3,254}$)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
            + "(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*";

    private static final Predicate<String> IS_EMAIL = Pattern.compile(EMAIL).asMatchPredicate();

    public Contact {
        requireNonNull(name, "name");
        requireNonNull(email, "email");
        if (name.isBlank() || !IS_EMAIL.test(email)) {
            throw new IllegalArgumentException("A contact has a name and one mail address.");
        }
    }
}
