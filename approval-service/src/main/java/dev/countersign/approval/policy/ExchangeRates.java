package dev.countersign.approval.policy;

import dev.countersign.contracts.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What amounts of other currencies are worth in the currency of the policy. They serve to compare with limits and
/// nothing else; they need not be today's.
///
/// @param currency of the policy, ISO 4217
/// @param rates how much of it one unit of another currency is worth, above zero
record ExchangeRates(String currency, Map<String, BigDecimal> rates) {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    ExchangeRates {
        rates = Map.copyOf(rates);
    }

    /// In whole units of the policy's currency, rounded up. A currency without a rate is beyond every limit: what
    /// cannot be compared is looked at rather than let through.
    ///
    /// @param money null when nothing is paid
    long wholeUnits(@Nullable Money money) {
        if (money == null) {
            return 0;
        }
        BigDecimal rate = money.currency().equals(currency) ? BigDecimal.ONE : rates.get(money.currency());
        if (rate == null) {
            return Long.MAX_VALUE;
        }
        return money.amount()
                .multiply(rate)
                .setScale(0, RoundingMode.CEILING)
                .min(LARGEST)
                .longValueExact();
    }
}
