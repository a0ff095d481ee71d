package dev.countersign.chassis.look;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The {@link Vocabulary} for templates, in the language of the rendering, which no template names:
/// `{words:request(row.status, row.team)}`.
@TemplateExtension(namespace = "words")
final class TemplateWords {
    private static final List<String> CURRENCIES =
            List.of("EUR", "GBP", "USD", "CHF", "DKK", "NOK", "PLN", "SEK", "CZK", "CAD", "AUD", "JPY");

    private TemplateWords() {}

    static Pill request(Object status, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).request(status);
    }

    static Pill request(
            Object status, @Nullable String team, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).request(status, team);
    }

    static Pill task(Object status, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).task(status);
    }

    static Pill task(
            Object status,
            @Nullable Object outcome,
            @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).task(status, outcome);
    }

    static Pill outcome(Object outcome, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).outcome(outcome);
    }

    static Pill delegation(Object state, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).delegation(state);
    }

    static Pill pace(Object pace, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).pace(pace);
    }

    static Pill finding(Object status, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).finding(status);
    }

    static Pill severity(Object severity, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).severity(severity);
    }

    static String tasks(Object kind, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).tasks(kind);
    }

    static String team(String group, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).team(group);
    }

    static String step(String step, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).step(step);
    }

    static String lane(Object lane, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).lane(lane);
    }

    static String holder(Object holder, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).holder(holder);
    }

    static String data(Object dataClass, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).data(dataClass);
    }

    static String residency(Object residency, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).residency(residency);
    }

    static String aiUse(Object aiUse, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).aiUse(aiUse);
    }

    static String yesOrNo(boolean answer, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return in(locale).yesOrNo(answer);
    }

    /// What to say about a problem with this HTTP status.
    static Help help(int status, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return Help.with(status, known(locale));
    }

    /// The currencies to choose from, ISO 4217; one that was chosen before stays on offer.
    static List<String> currencies(String chosen) {
        return chosen.isEmpty() || CURRENCIES.contains(chosen)
                ? CURRENCIES
                : Stream.concat(Stream.of(chosen), CURRENCIES.stream()).toList();
    }

    private static Vocabulary in(@Nullable Object locale) {
        return Words.in(known(locale));
    }

    private static Locale known(@Nullable Object locale) {
        return locale instanceof Locale language ? language : Locale.ENGLISH;
    }
}
