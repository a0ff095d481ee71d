package dev.countersign.approval.finding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A finding as REST and pages show it.
///
/// @param version the ETag
/// @param question of the policy whose answer raised it
/// @param until the last day until which it is to be mended or is accepted
/// @param words why it is accepted, what the condition is, or how it was mended
/// @param evidence that speaks against it
/// @param untilAt the first moment behind that day
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        UUID id,
        long version,
        UUID requestId,
        UUID taskId,
        String step,
        String team,
        @Nullable String question,
        String title,
        Severity severity,
        FindingStatus status,
        @Nullable Contact owner,
        @Nullable LocalDate until,
        @Nullable String words,
        @Nullable EvidenceView evidence,
        String raisedBy,
        @Nullable String raisedFor,
        Instant raisedAt,
        Instant changedAt,
        @JsonIgnore @Nullable Instant untilAt) {

    /// Where it stands in a list by when it is due.
    String place() {
        return new Cursor(Objects.requireNonNull(untilAt, "What is open is due."), id).encode();
    }

    /// Whether somebody may still do something about it.
    public boolean unsettled() {
        return switch (status) {
            case OPEN, ACCEPTED, CONDITION -> true;
            case REMEDIATED, SUPERSEDED -> false;
        };
    }

    /// Whether it may be accepted, or accepted for longer.
    public boolean acceptable() {
        return status == FindingStatus.OPEN || status == FindingStatus.ACCEPTED;
    }
}
