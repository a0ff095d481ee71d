package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is asked for, as it was submitted: everything that a reviewer needs to start.
///
/// @param customerData whether the software will handle data about customers
/// @param websiteTags whether it will put scripts or cookies on the website
/// @param costCentre the cost centre that pays, `CC-` and four digits
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
        @Nullable LocalDate neededBy) {
    public RequestContent {
        requireNonNull(product, "product");
        requireNonNull(vendor, "vendor");
        requireNonNull(purpose, "purpose");
        requireNonNull(annualCost, "annualCost");
        requireNonNull(costCentre, "costCentre");
    }
}
