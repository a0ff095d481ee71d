package dev.countersign.approval.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The text of the policy that a new installation begins with.
final class ShippedPolicy {
    private static final String RESOURCE = "/policy/shipped.yaml";

    private ShippedPolicy() {}

    static String text() {
        try (InputStream file = Objects.requireNonNull(
                ShippedPolicy.class.getResourceAsStream(RESOURCE), RESOURCE + " is not packaged")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
