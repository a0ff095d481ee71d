package dev.countersign.request.purchase;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Why a request is taken back; nobody has to say so.
record WithdrawForm(
        @Size(max = 1000, message = "At most 1,000 characters.") @Nullable
        String reason) {}
