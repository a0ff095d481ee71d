package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

/// What one cost centre pays of the whole, when several pay together.
///
/// @param costCentre `CC-` and four digits
/// @param percent 1 to 100; the shares of a request add up to 100
public record FundingShare(String costCentre, int percent) {
    /// The form of a cost centre.
    public static final String COST_CENTRE = "CC-[0-9]{4}";

    public FundingShare {
        requireNonNull(costCentre, "costCentre");
        if (!costCentre.matches(COST_CENTRE)) {
            throw new IllegalArgumentException("A cost centre is CC- and four digits.");
        }
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("A share is 1 to 100 percent, not " + percent + ".");
        }
    }
}
