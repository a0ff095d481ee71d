package dev.countersign.chassis.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.contracts.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void anAmountCannotBeMistakenForAnotherCurrency() {
        assertEquals("€1,200.00", Formats.words(Money.of("1200", "EUR"), null));
        assertEquals("US$0.50", Formats.words(Money.of("0.5", "USD"), null));
        assertEquals("CAD\u00a01,234,567.89", Formats.words(Money.of("1234567.89", "CAD"), null));
        assertEquals("JP¥180,000", Formats.words(Money.of("180000", "JPY"), null));
    }

    @Test
    void withoutAScriptATimeSaysThatItIsUtc() {
        assertEquals("2 Nov 2026, 09:05 UTC", Formats.words(Instant.parse("2026-11-02T09:05:59Z"), null));
    }

    @Test
    void aTimeForTheBrowserHasNoSmallerPartThanTheThousandth() {
        assertEquals("2026-11-22T09:30:00.123Z", Formats.iso(Instant.parse("2026-11-22T09:30:00.123456Z")));
    }

    @Test
    void aDayIsADayEverywhere() {
        assertEquals("1 December 2026", Formats.words(LocalDate.of(2026, 12, 1), null));
    }

    @Test
    void namesOfAnyLengthAndScriptHaveInitials() {
        assertEquals("MB", Formats.initials("Mia Brandt"));
        assertEquals("MV", Formats.initials("Maria del Carmen Vega"));
        assertEquals("S", Formats.initials(" sofia "));
        assertEquals("𝒜李", Formats.initials("𝒜da 李"));
        assertEquals("", Formats.initials(" "));
    }

    @Test
    void germanWritesAmountsNumbersAndDaysItsOwnWay() {
        assertEquals("2.988,00\u00a0€", Formats.words(Money.of("2988", "EUR"), Locale.GERMAN));
        assertEquals("27. November 2026", Formats.words(LocalDate.of(2026, 11, 27), Locale.GERMAN));
        assertEquals("1.200,00\u00a0€", Formats.words(Money.of("1200", "EUR"), Locale.GERMAN));
        assertEquals("1.234.567,89\u00a0CAD", Formats.words(Money.of("1234567.89", "CAD"), Locale.GERMANY));
        assertEquals("1.500", Formats.words(1500, Locale.GERMAN));
        assertEquals("1. März 2026", Formats.words(LocalDate.of(2026, 3, 1), Locale.GERMAN));
        assertEquals("2. Nov. 2026, 09:05 UTC", Formats.words(Instant.parse("2026-11-02T09:05:59Z"), Locale.GERMAN));
    }
}
