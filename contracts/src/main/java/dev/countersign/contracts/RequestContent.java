package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked for, as it was submitted: everything that a reviewer needs to start. What is absent was not
/// said; requests from before a part existed do not have it, not even where one has to say it today.
///
/// How long a text is and how many a list has, here and in the parts, is for the producer to keep to: a bound
/// may widen, and a consumer that counts would not survive that.
///
/// @param customerData whether the software will handle data about customers
/// @param websiteTags whether it will put scripts or cookies on the website
/// @param costCentre the cost centre that pays, `CC-` and four digits; with `funding`, the one that leads
/// @param capability what kind of tool it is, such as "e-mail marketing"; at most 120 characters
/// @param oneOffCost what it costs once, beside what it costs in a year
/// @param termMonths how long the contract binds, 1 to 120
/// @param funding who pays which share, 2 to 20 of them; empty when `costCentre` pays all
/// @param data only with `customerData`
/// @param site only with `websiteTags`
/// @param integrations the names of systems that it connects to, at most 20 of at most 120 characters
/// @param businessOwner who answers for its use
/// @param technicalOwner who answers for its running
/// @param beneficiary for whom it was asked, when the requester asked on their behalf
public record RequestContent(
        String product,
        String vendor,
        @Nullable String vendorWebsite,
        String purpose,
        Money annualCost,
        int seats,
        boolean customerData,
        boolean websiteTags,
        String costCentre,
        @Nullable LocalDate neededBy,
        @Nullable String capability,
        @Nullable Money oneOffCost,
        @Nullable Integer termMonths,
        @OrEmpty List<FundingShare> funding,
        @Nullable DataUse data,
        @Nullable SiteUse site,
        @OrEmpty List<String> integrations,
        @Nullable AiUse aiUse,
        @Nullable Contact businessOwner,
        @Nullable Contact technicalOwner,
        @Nullable Contact beneficiary) {
    public RequestContent {
        requireNonNull(product, "product");
        requireNonNull(vendor, "vendor");
        requireNonNull(purpose, "purpose");
        requireNonNull(annualCost, "annualCost");
        requireNonNull(costCentre, "costCentre");
        if (termMonths != null && termMonths < 1) {
            throw new IllegalArgumentException("A term is at least one month, not " + termMonths + ".");
        }
        funding = paidInFull(List.copyOf(funding), costCentre);
        if ((!customerData && data != null) || (!websiteTags && site != null)) {
            throw new IllegalArgumentException("What does not apply is not said.");
        }
        integrations = Distinct.copyOf("integrations", integrations);
    }

    /// Content that says no more than everybody has to say.
    public RequestContent(
            String product,
            String vendor,
            @Nullable String vendorWebsite,
            String purpose,
            Money annualCost,
            int seats,
            boolean customerData,
            boolean websiteTags,
            String costCentre,
            @Nullable LocalDate neededBy) {
        this(
                product,
                vendor,
                vendorWebsite,
                purpose,
                annualCost,
                seats,
                customerData,
                websiteTags,
                costCentre,
                neededBy,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static List<FundingShare> paidInFull(List<FundingShare> shares, String lead) {
        Set<String> payers = new HashSet<>();
        shares.forEach(share -> payers.add(share.costCentre()));
        int percent = shares.stream().mapToInt(FundingShare::percent).sum();
        boolean joint = shares.size() > 1 && payers.size() == shares.size() && payers.contains(lead);
        if (!shares.isEmpty() && (!joint || percent != 100)) {
            throw new IllegalArgumentException(
                    "Joint funding is of different cost centres, the lead among them, and adds up to 100 percent.");
        }
        return shares;
    }
}
