package dev.countersign.request.purchase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What the requester answers.
record AnswerForm(
        @NotBlank(message = "Write the answer.") @Size(max = 4000, message = "At most 4,000 characters.") @Nullable
        String answer) {}
