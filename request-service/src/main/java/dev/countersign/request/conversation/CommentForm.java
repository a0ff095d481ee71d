package dev.countersign.request.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody wants to say.
///
/// @param mentions the `sub` of each participant who is mentioned; absent means nobody
record CommentForm(
        @NotBlank(message = "Say something.") @Size(max = LONGEST, message = "At most 4,000 characters.") @Nullable
        String text,

        @Size(max = 20, message = "At most 20 people.") @Nullable
        List<@NotNull(message = "Leave out what is empty.") String> mentions) {
    static final int LONGEST = 4000;

    /// @throws NullPointerException when it was not found valid before
    String said() {
        return Objects.requireNonNull(text, "text").strip();
    }

    List<String> mentioned() {
        return mentions == null ? List.of() : mentions;
    }
}
