package dev.countersign.system.deploy;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What must hold of every container image that a deployment names.
final class Images {
    private Images() {}

    /// The image is named with a version, and not with one that is another tomorrow.
    static void assertPinned(String user, String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        assertTrue(name.contains(":"), user + " has an image without a tag: " + image);
        assertNotEquals("latest", name.substring(name.indexOf(':') + 1), user);
    }
}
