package dev.countersign.request.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "offer.pdf, '%PDF-1.7\n', application/pdf",
        "offer, '%PDF-1.7\n', application/pdf",
        "notes.txt, 'We looked at it.', text/plain",
        "seats.csv, 'name,seats\nMia,3\n', text/csv",
        "pixel.gif, 'GIF89a......', image/gif"
    })
    void aFileIsWhatItsContentSays(String name, String content, String type) throws IOException {
        assertEquals(type, MediaTypes.of(file(content.getBytes(StandardCharsets.UTF_8)), FileName.of(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "offer.pdf, 'MZ................', application/x-msdownload",
        "offer.txt, '<!DOCTYPE html><html><body>Hi</body></html>', text/html",
        "offer.html, 'Hello.', text/html",
        "picture.png, '<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>', image/svg+xml",
        "picture.svg, '<svg xmlns=\"http://www.w3.org/2000/svg\"/>', image/svg+xml",
        "run.txt, '#!/bin/sh\nrm -rf /\n', application/x-sh",
        "run.js, 'alert(1)', text/javascript"
    })
    void whatABrowserOrAMachineWouldRunIsRefusedByItsTypeWhateverItIsCalled(String name, String content, String type)
            throws IOException {
        Path file = file(content.getBytes(StandardCharsets.UTF_8));

        AttachmentRefused.TypeNotAllowed refused =
                assertThrows(AttachmentRefused.TypeNotAllowed.class, () -> MediaTypes.of(file, FileName.of(name)));

        assertEquals(type, refused.found());
    }

    @Test
    void anOfficeDocumentIsOneInWhateverOrderItsPartsAre() throws IOException {
        Path usual = file(zip("[Content_Types].xml", "word/document.xml"));
        Path unusual = file(zip("docProps/app.xml", "word/document.xml", "[Content_Types].xml"));
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

        assertEquals(word, MediaTypes.of(usual, FileName.of("offer.docx")));
        assertEquals(word, MediaTypes.of(unusual, FileName.of("offer.docx")));
    }

    @Test
    void anArchiveIsRefusedAlsoWhenItCallsItselfADocument() throws IOException {
        Path archive = file(zip("run.exe"));

        assertThrows(AttachmentRefused.TypeNotAllowed.class, () -> MediaTypes.of(archive, FileName.of("offer.zip")));
        assertThrows(AttachmentRefused.TypeNotAllowed.class, () -> MediaTypes.of(archive, FileName.of("offer.docx")));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "sample", null), content);
    }

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
