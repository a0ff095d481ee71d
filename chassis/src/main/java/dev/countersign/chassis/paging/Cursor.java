package dev.countersign.chassis.paging;

import dev.countersign.chassis.problem.ProtocolRefused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place in a list that is ordered by a time and then an id. To clients it is an opaque text.
public record Cursor(Instant at, UUID id) {
    /// Before every row of a list that begins with the oldest.
    public static final Cursor BEGINNING = new Cursor(Instant.EPOCH, new UUID(0, 0));

    /// No row is younger, and far beyond it the database has no time at all.
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999Z");

    public String encode() {
        byte[] plain = (at + "|" + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /// @return null for the beginning of the list
    /// @throws ProtocolRefused.BadParameter when the text is not one of ours
    public static @Nullable Cursor decode(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int bar = plain.indexOf('|');
            if (bar < 0) {
                throw new IllegalArgumentException("no bar");
            }
            Instant at = Instant.parse(plain.substring(0, bar));
            if (at.isBefore(Instant.EPOCH) || at.isAfter(END)) {
                throw new IllegalArgumentException("out of bounds");
            }
            return new Cursor(at, UUID.fromString(plain.substring(bar + 1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ProtocolRefused.BadParameter("after is the cursor of an earlier page; begin again without it.");
        }
    }
}
