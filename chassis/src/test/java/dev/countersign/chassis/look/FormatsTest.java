package dev.countersign.chassis.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.contracts.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void anAmountCannotBeMistakenForAnotherCurrency() {
        assertEquals("€1,200.00", Formats.words(Money.of("1200", "EUR")));
        assertEquals("US$0.50", Formats.words(Money.of("0.5", "USD")));
        assertEquals("CAD\u00a01,234,567.89", Formats.words(Money.of("1234567.89", "CAD")));
        assertEquals("JP¥180,000", Formats.words(Money.of("180000", "JPY")));
    }

    @Test
    void withoutAScriptATimeSaysThatItIsUtc() {
        assertEquals("2 Nov 2026, 09:05 UTC", Formats.words(Instant.parse("2026-11-02T09:05:59Z")));
    }

    @Test
    void aTimeForTheBrowserHasNoSmallerPartThanTheThousandth() {
        assertEquals("2026-11-22T09:30:00.123Z", Formats.iso(Instant.parse("2026-11-22T09:30:00.123456Z")));
    }

    @Test
    void aDayIsADayEverywhere() {
        assertEquals("1 December 2026", Formats.words(LocalDate.of(2026, 12, 1)));
    }

    @Test
    void namesOfAnyLengthAndScriptHaveInitials() {
        assertEquals("MB", Formats.initials("Mia Brandt"));
        assertEquals("MV", Formats.initials("Maria del Carmen Vega"));
        assertEquals("S", Formats.initials(" sofia "));
        assertEquals("𝒜李", Formats.initials("𝒜da 李"));
        assertEquals("", Formats.initials(" "));
    }
}
