package dev.countersign.request.attachment;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/// What a file is, told by its content, and whether such a file may be attached. The name only decides
/// between types whose content looks alike, such as the documents of one office suite; what the sender says
/// it is does not count.
///
/// Not on the list is what a browser or a machine would run (programs, scripts, HTML, SVG), and archives,
/// into which nobody sees before they have opened them.
final class MediaTypes {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ZIP = "application/zip";

    /// The types that may be attached, each with what its content alone looks like. What people are told of them is in
    /// {@link AttachmentMessages}.
    private static final Map<String, String> ALLOWED = Map.ofEntries(
            entry("application/pdf", "application/pdf"),
            entry(OOXML + "wordprocessingml.document", "application/x-tika-ooxml"),
            entry(OOXML + "spreadsheetml.sheet", "application/x-tika-ooxml"),
            entry(OOXML + "presentationml.presentation", "application/x-tika-ooxml"),
            entry("application/msword", "application/x-tika-msoffice"),
            entry("application/vnd.ms-excel", "application/x-tika-msoffice"),
            entry("application/vnd.ms-powerpoint", "application/x-tika-msoffice"),
            entry("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
            entry("application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet"),
            entry("application/vnd.oasis.opendocument.presentation", "application/vnd.oasis.opendocument.presentation"),
            entry("image/png", "image/png"),
            entry("image/jpeg", "image/jpeg"),
            entry("image/gif", "image/gif"),
            entry("image/webp", "image/webp"),
            entry("text/plain", "text/plain"),
            entry("text/csv", "text/plain"));

    private static final MimeTypes DETECTOR = MimeTypes.getDefaultMimeTypes();

    private MediaTypes() {}

    /// @return one of the allowed types, such as `application/pdf`
    /// @throws AttachmentRefused.TypeNotAllowed naming what was found
    static String of(Path file, FileName name) throws IOException {
        String content = detect(file, null);
        String type = detect(file, name);
        @Nullable String expected = ALLOWED.get(type);
        if (expected == null) {
            throw new AttachmentRefused.TypeNotAllowed(type);
        }
        if (!content.equals(expected) && !(content.equals(type) || isOfficeInZip(content, expected, file))) {
            throw new AttachmentRefused.TypeNotAllowed(content);
        }
        return type;
    }

    private static String detect(Path file, @Nullable FileName name) throws IOException {
        Metadata metadata = new Metadata();
        if (name != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.text());
        }
        try (InputStream content = TikaInputStream.get(file)) {
            return DETECTOR.detect(content, metadata).getBaseType().toString();
        }
    }

    /// An office document whose parts are not in the usual order looks like any archive; its table of
    /// contents tells.
    private static boolean isOfficeInZip(String content, String expected, Path file) throws IOException {
        if (!content.equals(ZIP) || !expected.equals("application/x-tika-ooxml")) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null;
        } catch (ZipException e) {
            return false;
        }
    }
}
