package dev.countersign.contracts;

import org.jspecify.annotations.Nullable;

/// What a no comes with, so that the requester is not left with nothing. At least one part is there.
///
/// @param alternative an approved product that does the job
/// @param sandbox the terms of a trial that would be allowed
/// @param conditionsForYes what would have to change for a yes
public record Offer(
        @Nullable String alternative,
        @Nullable String sandbox,
        @Nullable String conditionsForYes) {
    public Offer {
        if (isBlank(alternative) && isBlank(sandbox) && isBlank(conditionsForYes)) {
            throw new IllegalArgumentException(
                    "A refusal offers an alternative, a sandbox, or the conditions that would make it a yes.");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
