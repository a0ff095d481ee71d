package dev.countersign.request.purchase;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.contracts.AiUse;
import dev.countersign.contracts.Money;
import dev.countersign.contracts.OrEmpty;
import dev.countersign.contracts.RequestContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/// What a person has typed so far. A draft needs no more than the product's name; {@link Submission} asks for
/// all that is needed, and {@link ContentRules} for what the parts ask of one another.
///
/// Drafts are stored like this, and calls are told apart by it. So what came later, from `capability` on, is
/// left out of the JSON as long as nobody says it: an old draft stays as it is, and a call that is repeated
/// after an upgrade is still the same.
///
/// @param seats people who will use it, 1 to 1,000,000
/// @param costCentre `CC-` and four digits; with `funding`, the one that leads
/// @param capability what kind of tool it is
/// @param oneOffCost what it costs once, beside what it costs in a year
/// @param termMonths how long the contract binds
/// @param funding empty when the one cost centre pays all
/// @param data only with `customerData`
/// @param site only with `websiteTags`
/// @param integrations names of systems that it connects to
/// @param beneficiary for whom it is asked, if not for the requester
record ContentForm(
        @NotBlank(message = "Say which product you need.")
        @Size(max = 120, message = "At most 120 characters.")
        @Nullable
        String product,

        @NotBlank(message = "Say who sells it.", groups = Submission.class)
        @Size(max = 120, message = "At most 120 characters.")
        @Nullable
        String vendor,

        @Size(max = 300, message = "At most 300 characters.")
        @Pattern(regexp = "https://[^\\s/]+\\.[^\\s/]+(/\\S*)?", message = "A web address that begins with https://.")
        @Nullable
        String vendorWebsite,

        @NotBlank(message = "Say what you need it for.", groups = Submission.class)
        @Size(max = 4000, message = "At most 4,000 characters.")
        @Nullable
        String purpose,

        @NotNull(message = "Say what it costs in a year; an estimate will do.", groups = Submission.class)
        @Valid
        @Nullable
        MoneyForm annualCost,

        @NotNull(message = "Say how many people will use it.", groups = Submission.class)
        @Min(value = 1, message = "At least 1.")
        @Max(value = 1_000_000, message = "At most 1,000,000.")
        @Nullable
        Integer seats,

        @NotNull(message = "Say whether it will handle data about customers.", groups = Submission.class) @Nullable
        Boolean customerData,

        @NotNull(message = "Say whether it puts anything on the website.", groups = Submission.class) @Nullable
        Boolean websiteTags,

        @NotNull(message = "Say which cost centre pays.", groups = Submission.class)
        @Pattern(regexp = "CC-\\d{4}", message = "CC- and four digits, such as CC-1042.")
        @Nullable
        String costCentre,

        @FutureOrPresent(message = "A day that has not passed.", groups = Submission.class) @Nullable
        LocalDate neededBy,

        @Size(max = 120, message = "At most 120 characters.") @JsonInclude(NON_NULL) @Nullable
        String capability,

        @Valid @JsonInclude(NON_NULL) @Nullable MoneyForm oneOffCost,

        @Min(value = 1, message = "At least 1 month.")
        @Max(value = 120, message = "At most 120 months.")
        @JsonInclude(NON_NULL)
        @Nullable
        Integer termMonths,

        @Size(max = 20, message = "At most 20 shares.") @OrEmpty
        List<@NotNull(message = "Say who pays which share.") @Valid ShareForm> funding,

        @Valid @JsonInclude(NON_NULL) @Nullable DataForm data,
        @Valid @JsonInclude(NON_NULL) @Nullable SiteForm site,

        @Size(max = 20, message = "At most 20 systems.") @UniqueElements(message = "Each system once.") @OrEmpty
        List<@NotBlank(message = "Name the system.") @Size(max = 120, message = "At most 120 characters.") String>
                integrations,

        @JsonInclude(NON_NULL) @Nullable AiUse aiUse,
        @Valid @JsonInclude(NON_NULL) @Nullable ContactForm businessOwner,
        @Valid @JsonInclude(NON_NULL) @Nullable ContactForm technicalOwner,
        @Valid @JsonInclude(NON_NULL) @Nullable ContactForm beneficiary) {

    /// What has to be there to submit; the limits that every draft has are checked too.
    interface Submission extends Default {}

    /// The content as it goes on its way.
    ///
    /// @throws NullPointerException when it was not found complete before
    RequestContent toContent() {
        return new RequestContent(
                Objects.requireNonNull(product, "product").strip(),
                Objects.requireNonNull(vendor, "vendor").strip(),
                vendorWebsite,
                Objects.requireNonNull(purpose, "purpose").strip(),
                Objects.requireNonNull(annualCost, "annualCost").money(),
                Objects.requireNonNull(seats, "seats"),
                Objects.requireNonNull(customerData, "customerData"),
                Objects.requireNonNull(websiteTags, "websiteTags"),
                Objects.requireNonNull(costCentre, "costCentre"),
                neededBy,
                said(capability),
                given(oneOffCost, MoneyForm::money),
                termMonths,
                funding.stream().map(ShareForm::toShare).toList(),
                given(data, DataForm::toDataUse),
                given(site, SiteForm::toSiteUse),
                integrations.stream().map(String::strip).distinct().toList(),
                aiUse,
                given(businessOwner, ContactForm::toContact),
                given(technicalOwner, ContactForm::toContact),
                given(beneficiary, ContactForm::toContact));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <F, T> @Nullable T given(@Nullable F form, Function<F, T> meaning) {
        return form == null ? null : meaning.apply(form);
    }

    /// An amount as it was typed.
    ///
    /// @param amount a decimal number with a point, such as `1200.00`
    /// @param currency an ISO 4217 code
    @AmountOfMoney
    record MoneyForm(
            @NotNull(message = AmountOfMoney.EXPECTED)
            @Pattern(regexp = "\\d{1,15}(\\.\\d{1,4})?", message = AmountOfMoney.EXPECTED)
            @Nullable
            String amount,

            @NotNull(message = "A currency such as EUR.")
            @Pattern(regexp = "[A-Z]{3}", message = "Three capital letters, such as EUR.")
            @Nullable
            String currency) {

        /// The amount that was meant; what is stored has been found valid before.
        public Money money() {
            return Money.of(Objects.requireNonNull(amount, "amount"), Objects.requireNonNull(currency, "currency"));
        }
    }
}
