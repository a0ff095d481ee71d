package dev.countersign.approval;

import dev.countersign.contracts.AiUse;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.DataClass;
import dev.countersign.contracts.DataUse;
import dev.countersign.contracts.FundingShare;
import dev.countersign.contracts.Money;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.Residency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked for, in full, and what can be different about it. A newsletter tool that handles data about customers,
/// as
/// the policy that ships sees it: security and privacy look at it.
public record Asked(
        String product,
        String purpose,
        String annualCost,
        List<FundingShare> funding,
        @Nullable DataUse data,
        List<String> integrations,
        int termMonths,
        @Nullable Contact beneficiary) {

    public static Asked newsletter() {
        return new Asked(
                "Orbit Mail",
                "Send the newsletter.",
                "6000.00",
                List.of(),
                new DataUse(List.of(DataClass.CONTACT_DETAILS), Residency.EU, false, false),
                List.of(),
                12,
                null);
    }

    public Asked purpose(String other) {
        return new Asked(product, other, annualCost, funding, data, integrations, termMonths, beneficiary);
    }

    public Asked annualCost(String other) {
        return new Asked(product, purpose, other, funding, data, integrations, termMonths, beneficiary);
    }

    public Asked funding(FundingShare... other) {
        return new Asked(product, purpose, annualCost, List.of(other), data, integrations, termMonths, beneficiary);
    }

    public Asked data(@Nullable DataUse other) {
        return new Asked(product, purpose, annualCost, funding, other, integrations, termMonths, beneficiary);
    }

    public Asked integrations(String... other) {
        return new Asked(product, purpose, annualCost, funding, data, List.of(other), termMonths, beneficiary);
    }

    public Asked termMonths(int other) {
        return new Asked(product, purpose, annualCost, funding, data, integrations, other, beneficiary);
    }

    public Asked onBehalfOf(Contact other) {
        return new Asked(product, purpose, annualCost, funding, data, integrations, termMonths, other);
    }

    public RequestContent content() {
        return new RequestContent(
                product,
                "Orbit Software",
                null,
                purpose,
                Money.of(annualCost, "EUR"),
                5,
                data != null,
                false,
                funding.isEmpty() ? "CC-1042" : funding.getFirst().costCentre(),
                null,
                null,
                null,
                termMonths,
                funding,
                data,
                null,
                integrations,
                AiUse.NONE,
                null,
                null,
                beneficiary);
    }
}
