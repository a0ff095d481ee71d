package dev.countersign.request.purchase;

import dev.countersign.contracts.OrEmpty;
import dev.countersign.contracts.SiteUse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.constraints.UniqueElements;

/// What the software will put on which website, as far as it was said.
///
/// @param domains host names, at most 50
/// @param tags names of scripts, pixels and cookies, at most 50, of at most 200 characters
record SiteForm(
        @NotEmpty(message = "Say on which website.", groups = ContentForm.Submission.class)
        @Size(max = 50, message = "At most 50.")
        @UniqueElements(message = "Each domain once.")
        @OrEmpty
        List<@NotNull(message = DOMAIN_EXPECTED) @Pattern(regexp = SiteUse.HOST_NAME, message = DOMAIN_EXPECTED) String>
                domains,

        @NotEmpty(message = "Name what it puts there.", groups = ContentForm.Submission.class)
        @Size(max = 50, message = "At most 50.")
        @UniqueElements(message = "Each of them once.")
        @OrEmpty
        List<@NotBlank(message = "Name it.") @Size(max = 200, message = "At most 200 characters.") String> tags) {

    private static final String DOMAIN_EXPECTED = "The name of a website without https://, such as www.example.com.";

    /// The content as it goes on its way: each host name in the form in which names are compared.
    SiteUse toSiteUse() {
        return new SiteUse(
                domains.stream()
                        .map(domain -> domain.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList(),
                tags.stream().map(String::strip).distinct().toList());
    }
}
