package dev.countersign.approval.finding;

import dev.countersign.chassis.problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a finding was mended.
///
/// @param how in 1 to 1,000 characters
/// @param proof of that; it is open again when that expires
record Remedy(String how, @Nullable Proof proof) {
    private static final int LONGEST = 1_000;

    Remedy {
        how = how.strip();
    }

    List<FieldError> errors(LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (how.isEmpty() || how.length() > LONGEST) {
            errors.add(new FieldError("/note", "Say how it was mended, in 1 to 1,000 characters."));
        }
        if (proof != null) {
            errors.addAll(proof.errors("/evidence", today));
        }
        return errors;
    }
}
