package dev.countersign.system.bench.load;

import java.util.Optional;

/// Whether an answer is the page that was asked for.
final class PageCheck {
    /// On every page of somebody who is signed in, and on no other.
    private static final String SIGNED_IN = "href=\"/sign-out\"";

    private PageCheck() {}

    /// What is wrong, in words that follow on the address; empty for nothing.
    static Optional<String> problem(PageKind kind, Answer answer) {
        if (answer.status() != 200) {
            String target = answer.headers().get("location");
            return Optional.of("answered " + answer.status() + (target == null ? "" : ", to " + withoutQuery(target)));
        }
        if (kind != PageKind.COUNT && !answer.text().contains(SIGNED_IN)) {
            return Optional.of("is not the page of somebody who is signed in");
        }
        return Optional.empty();
    }

    private static String withoutQuery(String address) {
        return address.split("\\?", 2)[0];
    }
}
