package dev.countersign.approval.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that has happened to a case.
///
/// @param version counts what has happened to the request's cases, from 1
/// @param type as the event has it
/// @param by absent when it came by itself, or from the request
/// @param onBehalfOf whose delegate they were there; absent when they acted for themselves
/// @param data what the event says
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryView(
        long version,
        UUID caseId,
        Instant at,
        String type,
        @Nullable UUID taskId,
        @Nullable PersonView by,
        @Nullable PersonView onBehalfOf,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String data) {

    static HistoryView read(ResultSet row) throws SQLException {
        return new HistoryView(
                row.getLong("version"),
                row.getObject("case_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getObject("task_id", UUID.class),
                PersonView.of(row.getString("actor_sub"), row.getString("actor_name")),
                PersonView.of(row.getString("principal_sub"), row.getString("principal_name")),
                row.getString("data"));
    }
}
