package dev.countersign.approval.finding;

import static java.util.Objects.requireNonNull;

import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Severity;
import dev.countersign.contracts.Treatment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a reviewer says of one finding, as it was sent at the end of a review.
///
/// @param question whose answer raises it; absent for what nobody asked, which has a title and a severity instead
/// @param until the last day until which it is to be mended (absent: as the policy says) or is accepted
/// @param reason why it is accepted, or what the condition is
public record DisposalForm(
        @Size(max = 40, message = "The id of a question.") @Nullable
        String question,

        @Size(max = 300, message = "At most 300 characters.") @Nullable
        String title,

        @Nullable Severity severity,

        @NotNull(message = "Say what becomes of it: REMEDIATE, ACCEPT, CONDITION or EVIDENCE.") @Nullable
        Treatment treatment,

        @Valid @Nullable OwnerForm owner,

        @Nullable LocalDate until,

        @Size(max = 1000, message = "At most 1,000 characters.") @Nullable
        String reason,

        @Valid @Nullable EvidenceForm evidence) {

    public Report toReport() {
        return new Report(
                question,
                title,
                severity,
                new Disposal(
                        requireNonNull(treatment, "treatment"),
                        owner == null ? null : owner.toContact(),
                        until,
                        reason == null ? null : reason.strip(),
                        evidence == null ? null : evidence.toProof()));
    }

    /// Who sees to it.
    public record OwnerForm(
            @NotBlank(message = "Say who that is.") @Size(max = 200, message = "At most 200 characters.") @Nullable
            String name,

            @NotBlank(message = "Say where mail for them goes.")
            @Pattern(regexp = Contact.EMAIL, message = "One mail address is expected, such as dana@example.com.")
            @Nullable
            String email) {

        Contact toContact() {
            return new Contact(requireNonNull(name, "name"), requireNonNull(email, "email"));
        }
    }

    /// A document that speaks against it.
    ///
    /// @param link where it is; or `attachment`, the id of an attachment of the request
    /// @param validUntil the last day on which it counts
    public record EvidenceForm(
            @NotBlank(message = "Say what the document is.")
            @Size(max = 200, message = "At most 200 characters.")
            @Nullable
            String title,

            @Size(max = 2000, message = "At most 2,000 characters.") @Nullable
            String link,

            @Nullable UUID attachment,

            @NotNull(message = "Say until when it counts.") @Nullable
            LocalDate validUntil) {

        Proof toProof() {
            return new Proof(
                    requireNonNull(title, "title"), link, attachment, requireNonNull(validUntil, "validUntil"));
        }
    }
}
