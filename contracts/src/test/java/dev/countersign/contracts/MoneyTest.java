package dev.countersign.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    private static final String AMOUNT_ON_THE_WIRE = WireFiles.CURRENT
            .schema(EventType.REQUEST_SUBMITTED)
            .at("/properties/content/properties/annualCost/properties/amount/pattern")
            .textValue();

    @ParameterizedTest
    @CsvSource({
        "1200, EUR, 1200.00",
        "1200.5, EUR, 1200.50",
        "1200.500, EUR, 1200.50",
        "1.2E3, EUR, 1200.00",
        "0, USD, 0.00",
        "-0, USD, 0.00",
        "1250000, JPY, 1250000",
        "7.125, BHD, 7.125",
        "999999999999999.99, EUR, 999999999999999.99"
    })
    void anAmountHasTheDecimalsOfItsCurrency(String amount, String currency, String expected) {
        assertEquals(new BigDecimal(expected), Money.of(amount, currency).amount());
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01, EUR",
        "1000000000000000, EUR",
        "1E+1000000000, EUR",
        "0.001, EUR",
        "0.5, JPY",
        "0.0001, BHD",
        "1E-1000000000, EUR",
        "1.00, EURO",
        "1.00, eur",
        "1.00, QQQ",
        "10, XXX",
        "10, XAU",
        "ten, EUR",
        "'', EUR"
    })
    void anAmountOutOfBoundsIsRefused(String amount, String currency) {
        assertThrows(IllegalArgumentException.class, () -> Money.of(amount, currency));
    }

    @Property
    void everyAmountWithinBoundsStandsOnTheWireAsTheSchemaDescribesIt(@ForAll("amounts") Money money) {
        String text = money.amount().toString();
        assertTrue(text.matches(AMOUNT_ON_THE_WIRE), text);
        assertEquals(money, Money.of(text, money.currency()));
    }

    @Property
    void zerosAtTheEndMakeNoDifference(@ForAll("amounts") Money money) {
        BigDecimal longer = money.amount().setScale(money.amount().scale() + 3);
        assertEquals(money, new Money(longer, money.currency()));
        assertEquals(money.hashCode(), new Money(longer, money.currency()).hashCode());
    }

    @Property
    void oneDecimalMoreThanTheCurrencyHasIsRefused(@ForAll("amounts") Money money) {
        BigDecimal finer =
                money.amount().add(BigDecimal.ONE.movePointLeft(money.amount().scale() + 1));
        assertThrows(IllegalArgumentException.class, () -> new Money(finer, money.currency()));
    }

    @Provide
    Arbitrary<Money> amounts() {
        Arbitrary<Currency> currencies = Arbitraries.of(Currency.getAvailableCurrencies())
                .filter(currency -> currency.getDefaultFractionDigits() >= 0);
        Arbitrary<BigInteger> units = Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, BigInteger.TEN.pow(15).subtract(BigInteger.ONE));
        return Combinators.combine(units, currencies)
                .as((amount, currency) -> new Money(
                        new BigDecimal(amount, currency.getDefaultFractionDigits()), currency.getCurrencyCode()));
    }
}
