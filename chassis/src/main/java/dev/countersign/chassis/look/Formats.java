package dev.countersign.chassis.look;

import dev.countersign.contracts.Money;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How values are written on pages. The server does not know a person's time zone: it writes UTC and says so, and
/// `countersign.js` rewrites the `<time>` elements in the browser's zone.
@TemplateExtension
final class Formats {
    /// Only what cannot be mistaken for another currency; all others are shown by their code.
    private static final Map<String, String> SIGNS = Map.of("EUR", "€", "GBP", "£", "USD", "US$", "JPY", "JP¥");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final char NO_BREAK_SPACE = '\u00a0';

    private Formats() {}

    /// "€1,200.00", "CHF 1,200.00".
    static String words(Money money) {
        int decimals = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        String amount = String.format(Locale.ENGLISH, "%,." + Math.max(decimals, 0) + "f", money.amount());
        String sign = SIGNS.get(money.currency());
        return sign == null ? money.currency() + NO_BREAK_SPACE + amount : sign + amount;
    }

    /// "22 Nov 2026, 09:30 UTC".
    static String words(Instant at) {
        return MOMENT.format(at);
    }

    /// "1 December 2026".
    static String words(LocalDate day) {
        return DAY.format(day);
    }

    /// "1,500".
    static String words(Integer number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /// For the attribute `datetime`, which knows no smaller part of a second than the thousandth (HTML, 2.4.5.7).
    static String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /// One or two letters for the round mark beside a name.
    static String initials(String name) {
        String[] parts = name.strip().split("\\s+", -1);
        Stream<String> ends = parts.length == 1 ? Stream.of(parts[0]) : Stream.of(parts[0], parts[parts.length - 1]);
        return ends.filter(part -> !part.isEmpty())
                .map(part -> Character.toString(part.codePointAt(0)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
