package dev.countersign.approval.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A text that is meant to be a policy.
///
/// @param yaml at most 200,000 characters
record PolicyText(
        @NotBlank(message = "Send the text of the policy.")
        @Size(max = PolicyReader.LONGEST, message = "At most 200,000 characters.")
        @Nullable
        String yaml) {

    /// @throws NullPointerException when it was not found complete before
    String required() {
        return Objects.requireNonNull(yaml, "yaml");
    }
}
