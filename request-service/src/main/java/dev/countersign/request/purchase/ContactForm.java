package dev.countersign.request.purchase;

import dev.countersign.contracts.Contact;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody who is named in a request, as far as it was said.
///
/// @param email one address
record ContactForm(
        @NotBlank(message = "Say their name.", groups = ContentForm.Submission.class)
        @Size(max = 200, message = "At most 200 characters.")
        @Nullable
        String name,

        @NotNull(message = "Say their e-mail address.", groups = ContentForm.Submission.class)
        @Pattern(regexp = Contact.EMAIL, message = "One e-mail address, such as name@example.com.")
        @Nullable
        String email) {

    /// @throws NullPointerException when it was not found complete before
    Contact toContact() {
        return new Contact(Objects.requireNonNull(name, "name").strip(), Objects.requireNonNull(email, "email"));
    }
}
