package dev.countersign.contracts;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What the software will put on which website.
///
/// @param domains host names (RFC 1123, section 2.1) in ASCII, at least one and at most 50, each once
/// @param tags the names of scripts, pixels and cookies, at least one and at most 50, each once and of at
///     most 200 characters
public record SiteUse(List<String> domains, List<String> tags) {
    /// The form of a host name: labels of letters, digits and hyphens, at least two of them, at most 253
    /// characters. The length is asked first: a long text would exhaust the stack of the matcher.
    public static final String HOST_NAME = "(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
            + "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private static final Predicate<String> IS_HOST_NAME =
            Pattern.compile(HOST_NAME).asMatchPredicate();

    public SiteUse {
        domains = Distinct.copyOf("domains", domains);
        tags = Distinct.copyOf("tags", tags);
        if (domains.isEmpty() || tags.isEmpty()) {
            throw new IllegalArgumentException("Something is put somewhere: at least one domain and one tag.");
        }
        if (!domains.stream().allMatch(IS_HOST_NAME)) {
            throw new IllegalArgumentException("A domain is a host name.");
        }
    }
}
