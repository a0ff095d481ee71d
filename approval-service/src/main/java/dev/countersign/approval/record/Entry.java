package dev.countersign.approval.record;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the record as it stands in the database, whatever became of it there.
record Entry(
        long sequence,
        UUID id,
        Instant at,
        String kind,
        Party actor,
        @Nullable Party principal,
        UUID subject,
        String payload) {
    static final String COLUMNS =
            "e.sequence, e.id, e.at, e.kind, e.actor_sub, e.actor_name, e.principal_sub, e.principal_name,"
                    + " e.subject, e.payload";

    record Party(String sub, String name) {}

    /// @param row with {@link #COLUMNS}
    static Entry read(ResultSet row) throws SQLException {
        String principal = row.getString("principal_sub");
        return new Entry(
                row.getLong("sequence"),
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                new Party(row.getString("actor_sub"), row.getString("actor_name")),
                principal == null ? null : new Party(principal, row.getString("principal_name")),
                row.getObject("subject", UUID.class),
                row.getString("payload"));
    }

    /// What is hashed: one JSON object (RFC 8785) with every column. The sequence is text, because it may be larger
    /// than
    /// a number of JavaScript; the payload is text too, so that not even a space of it can change.
    byte[] canonicalBytes() {
        Map<String, Object> all = new TreeMap<>();
        all.put("sequence", Long.toString(sequence));
        all.put("id", id.toString());
        all.put("at", at.toString());
        all.put("kind", kind);
        all.put("actor", actor);
        if (principal != null) {
            all.put("principal", principal);
        }
        all.put("subject", subject.toString());
        all.put("payload", payload);
        return CanonicalJson.of(all).getBytes(StandardCharsets.UTF_8);
    }
}
