package dev.countersign.request.purchase;

import dev.countersign.contracts.FundingShare;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One cost centre's share, as it was typed. Whether the shares fit together is for {@link ContentRules} to
/// say.
record ShareForm(
        @NotNull(message = "Say which cost centre.")
        @Pattern(regexp = FundingShare.COST_CENTRE, message = "CC- and four digits, such as CC-1042.")
        @Nullable
        String costCentre,

        @NotNull(message = "Say which share it pays, in percent.")
        @Min(value = 1, message = "A share is at least 1 percent.")
        @Max(value = 100, message = "A share is at most 100 percent.")
        @Nullable
        Integer percent) {

    FundingShare toShare() {
        return new FundingShare(
                Objects.requireNonNull(costCentre, "costCentre"), Objects.requireNonNull(percent, "percent"));
    }
}
