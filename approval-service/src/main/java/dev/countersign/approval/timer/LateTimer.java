package dev.countersign.approval.timer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A timer that should have been settled already, as operators see it.
///
/// @param kind as it is stored: it may be one that this build does not know
/// @param attempts how often it has failed
/// @param error what was wrong last
/// @param retryAt before when nobody tries again
@JsonInclude(JsonInclude.Include.NON_NULL)
record LateTimer(
        UUID id,
        String kind,
        UUID requestId,
        UUID subject,
        Instant dueAt,
        int attempts,
        @Nullable String error,
        @Nullable Instant retryAt) {

    static LateTimer read(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime retry = row.getObject("retry_at", OffsetDateTime.class);
        return new LateTimer(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("request_id", UUID.class),
                row.getObject("subject", UUID.class),
                TimerTable.instant(row, "due_at"),
                row.getInt("attempts"),
                row.getString("error"),
                retry == null ? null : retry.toInstant());
    }
}
