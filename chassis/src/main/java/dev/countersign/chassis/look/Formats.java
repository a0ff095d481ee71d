package dev.countersign.chassis.look;

import dev.countersign.contracts.Money;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
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
import org.jspecify.annotations.Nullable;

/// How values are written on pages. The server does not know a person's time zone: it writes UTC and says so, and
/// `countersign.js` rewrites the `<time>` elements in the browser's zone.
@TemplateExtension
final class Formats {
    /// Only what cannot be mistaken for another currency; all others are shown by their code.
    private static final Map<String, String> SIGNS = Map.of("EUR", "€", "GBP", "£", "USD", "US$", "JPY", "JP¥");

    private static final DateTimeFormatter MOMENT = moment("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT_DE = moment("d. MMM uuuu, HH:mm 'UTC'", Locale.GERMAN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_DE = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);
    private static final char NO_BREAK_SPACE = '\u00a0';

    private Formats() {}

    /// "€1,200.00", "CHF 1,200.00"; in German "1.200,00 €", "1.200,00 CHF".
    static String words(Money money, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        int decimals = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        String amount = String.format(
                inGerman(locale) ? Locale.GERMAN : Locale.ENGLISH, "%,." + Math.max(decimals, 0) + "f", money.amount());
        String sign = SIGNS.get(money.currency());
        if (inGerman(locale)) {
            return amount + NO_BREAK_SPACE + (sign == null ? money.currency() : sign);
        }
        return sign == null ? money.currency() + NO_BREAK_SPACE + amount : sign + amount;
    }

    /// "22 Nov 2026, 09:30 UTC"; in German "22. Nov. 2026, 09:30 UTC".
    static String words(Instant at, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return (inGerman(locale) ? MOMENT_DE : MOMENT).format(at);
    }

    /// "1 December 2026"; in German "1. Dezember 2026".
    static String words(LocalDate day, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return (inGerman(locale) ? DAY_DE : DAY).format(day);
    }

    /// "1,500"; in German "1.500".
    static String words(Integer number, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return String.format(inGerman(locale) ? Locale.GERMAN : Locale.ENGLISH, "%,d", number);
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

    private static boolean inGerman(@Nullable Object locale) {
        return locale instanceof Locale known && known.getLanguage().equals("de");
    }

    private static DateTimeFormatter moment(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(ZoneOffset.UTC);
    }
}
