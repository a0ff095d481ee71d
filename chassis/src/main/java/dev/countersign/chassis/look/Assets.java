package dev.countersign.chassis.look;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The files under `/look`. Browsers keep them for a year, so their address changes with what is in them:
/// `AssetCaching` says what becomes of an address that this replica did not give out.
@TemplateExtension(namespace = "look")
final class Assets {
    private static final int BYTES_OF_DIGEST = 8;

    static final List<String> NAMES = List.of(
            "countersign.css",
            "countersign.js",
            "saving.js",
            "draft.js",
            "request.js",
            "queue.js",
            "htmx.min.js",
            "sse.js",
            "mark.svg");

    private static final String VERSION = version(NAMES);

    private Assets() {}

    static String version() {
        return VERSION;
    }

    private static String version(List<String> names) {
        MessageDigest digest = sha256();
        names.forEach(name -> digest.update(bytes("/META-INF/resources/look/" + name)));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES_OF_DIGEST);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String path) {
        try (InputStream file = Assets.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The look is packaged without " + path + ".");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
