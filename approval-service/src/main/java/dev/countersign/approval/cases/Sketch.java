package dev.countersign.approval.cases;

import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.contracts.AiUse;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.DataUse;
import dev.countersign.contracts.FundingShare;
import dev.countersign.contracts.Money;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.SiteUse;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody has said so far of what they are about to ask for: the content of a request, of which only what
/// every policy needs has to be there. What is said must fit; what is not said yet counts as not the case.
record Sketch(
        @Nullable String product,
        @Nullable String vendor,
        @Nullable String vendorWebsite,
        @Nullable String purpose,

        @NotNull(message = "Say what it costs in a year; an estimate will do.") @Nullable
        Amount annualCost,

        @Nullable Integer seats,

        @NotNull(message = "Say whether it will handle data about customers.") @Nullable
        Boolean customerData,

        @NotNull(message = "Say whether it puts anything on the website.") @Nullable
        Boolean websiteTags,

        @Nullable String costCentre,
        @Nullable LocalDate neededBy,
        @Nullable String capability,
        @Nullable Amount oneOffCost,
        @Nullable Integer termMonths,
        @Nullable List<FundingShare> funding,
        @Nullable DataUse data,
        @Nullable SiteUse site,
        @Nullable List<String> integrations,
        @Nullable AiUse aiUse,
        @Nullable Contact businessOwner,
        @Nullable Contact technicalOwner,
        @Nullable Contact beneficiary) {
    /// Stands for the cost centre that is not named yet.
    static final String SOME_COST_CENTRE = "CC-0000";

    /// @throws ProtocolRefused.Invalid when the parts do not fit one another
    RequestContent toContent() {
        try {
            return new RequestContent(
                    text(product),
                    text(vendor),
                    vendorWebsite,
                    text(purpose),
                    Objects.requireNonNull(annualCost, "annualCost").toMoney("/content/annualCost"),
                    seats == null ? 1 : seats,
                    Boolean.TRUE.equals(customerData),
                    Boolean.TRUE.equals(websiteTags),
                    costCentre == null ? SOME_COST_CENTRE : costCentre,
                    neededBy,
                    capability,
                    oneOffCost == null ? null : oneOffCost.toMoney("/content/oneOffCost"),
                    termMonths,
                    funding == null ? List.of() : funding,
                    data,
                    site,
                    integrations == null ? List.of() : integrations,
                    aiUse,
                    businessOwner,
                    technicalOwner,
                    beneficiary);
        } catch (IllegalArgumentException e) {
            throw new ProtocolRefused.Invalid(List.of(new FieldError("/content", String.valueOf(e.getMessage()))));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// An amount as it was typed.
    ///
    /// @param amount a decimal number with a point, such as `1200.00`
    /// @param currency an ISO 4217 code
    record Amount(@Nullable String amount, @Nullable String currency) {

        /// @throws ProtocolRefused.Invalid when it is none
        Money toMoney(String pointer) {
            try {
                return Money.of(text(amount), text(currency));
            } catch (IllegalArgumentException e) {
                throw new ProtocolRefused.Invalid(List.of(new FieldError(
                        pointer, "An amount of money, such as {\"amount\": \"1200.00\", \"currency\": \"EUR\"}.")));
            }
        }
    }
}
