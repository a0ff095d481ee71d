package dev.countersign.notification.delivery;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address that mail can go to: a dot-atom at a domain (RFC 5322, section 3.4.1), at most 254 characters (RFC 5321,
/// section 4.5.3.1.3). What else the standard allows, quoted parts and comments, is what header injection is made of.
record EmailAddress(String text) {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    EmailAddress {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("This is no mail address.");
        }
    }

    /// Empty for a text that is no address.
    static Optional<EmailAddress> of(@Nullable String text) {
        return text != null && text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new EmailAddress(text))
                : Optional.empty();
    }
}
