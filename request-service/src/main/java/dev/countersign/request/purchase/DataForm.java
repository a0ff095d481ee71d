package dev.countersign.request.purchase;

import dev.countersign.contracts.DataClass;
import dev.countersign.contracts.DataUse;
import dev.countersign.contracts.OrEmpty;
import dev.countersign.contracts.Residency;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/// The personal data that the software will handle, as far as it was said.
///
/// @param processor whether the vendor will handle it under an agreement (GDPR, Art. 28); absent when not
///     known
record DataForm(
        @NotEmpty(message = "Say which kinds of data it will handle.", groups = ContentForm.Submission.class)
        @UniqueElements(message = "Each kind once.")
        @OrEmpty
        List<@NotNull(message = "Say which kind.") DataClass> classes,

        @NotNull(
                message = "Say where the data is kept; that you do not know is an answer too.",
                groups = ContentForm.Submission.class)
        @Nullable
        Residency residency,

        @NotNull(message = "Say whether you will upload lists of customers.", groups = ContentForm.Submission.class)
        @Nullable
        Boolean customerListUpload,

        @Nullable Boolean processor) {

    /// @throws NullPointerException when it was not found complete before
    DataUse toDataUse() {
        return new DataUse(
                classes,
                Objects.requireNonNull(residency, "residency"),
                Objects.requireNonNull(customerListUpload, "customerListUpload"),
                processor);
    }
}
