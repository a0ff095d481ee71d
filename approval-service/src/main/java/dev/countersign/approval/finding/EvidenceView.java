package dev.countersign.approval.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Evidence as REST and pages show it.
///
/// @param addedBy the subject of whoever added it
/// @param addedName their name
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceView(
        UUID id,
        String title,
        @Nullable String link,
        @Nullable UUID attachment,
        LocalDate validUntil,
        String addedBy,
        String addedName,
        Instant addedAt) {}
