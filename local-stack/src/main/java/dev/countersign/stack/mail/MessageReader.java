package dev.countersign.stack.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Takes a MIME message apart.
final class MessageReader {
    private static final int LONGEST_SOURCE = 256 * 1024;

    private MessageReader() {}

    static CaughtMail read(long id, Instant receivedAt, String recipient, MimeMessage message) {
        try {
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            message.writeTo(source);
            return new CaughtMail(
                    id,
                    receivedAt,
                    message.getFrom() == null || message.getFrom().length == 0 ? "" : message.getFrom()[0].toString(),
                    recipient,
                    message.getSubject() == null ? "" : message.getSubject(),
                    firstPart(message, "text/plain"),
                    firstPart(message, "text/html"),
                    new String(
                            source.toByteArray(), 0, Math.min(source.size(), LONGEST_SOURCE), StandardCharsets.UTF_8));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("Not a mail message", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstPart(Part part, String type) throws MessagingException, IOException {
        String found = search(part, type);
        return found == null ? "" : found;
    }

    private static @Nullable String search(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return String.valueOf(part.getContent());
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = search(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
