package dev.countersign.chassis.look;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/// The files under `/look`. Browsers keep them for a day, so their address changes with what is in them.
@TemplateExtension(namespace = "look")
final class Assets {
    private static final String VERSION = version(
            List.of("countersign.css", "countersign.js", "draft.js", "queue.js", "htmx.min.js", "sse.js", "mark.svg"));

    private Assets() {}

    static String version() {
        return VERSION;
    }

    private static String version(List<String> names) {
        CRC32 sum = new CRC32();
        names.forEach(name -> sum.update(bytes("/META-INF/resources/look/" + name)));
        return Long.toHexString(sum.getValue());
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
