package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.Currency;

/// An amount of money; on the wire `{"amount": "1200.00", "currency": "EUR"}`.
///
/// @param amount not negative, as many decimals as the currency has (ISO 4217), below 10^15
/// @param currency an ISO 4217 code of a currency that is paid in; not gold, a test code or "no currency"
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    public Money {
        requireNonNull(amount, "amount");
        requireNonNull(currency, "currency");
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        if (decimals < 0) {
            throw new IllegalArgumentException("Nothing is paid in " + currency + ".");
        }
        if (amount.signum() < 0 || amount.compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("An amount is at least 0 and below " + LIMIT + ".");
        }
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(currency + " has " + decimals + " decimals.");
        }
        amount = amount.setScale(decimals);
    }

    /// @throws NumberFormatException when `amount` is no decimal number
    /// @throws IllegalArgumentException when the currency is unknown or the amount out of bounds
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
