package dev.countersign.chassis.look;

import dev.countersign.chassis.language.Messages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The {@link Vocabulary} for Java, in the language of the request that is being answered. Templates call the same
/// words
/// as `{words:request(row.status, row.team)}`.
public final class Words {
    private Words() {}

    /// In the language of a reader who is not the one that asks.
    public static Vocabulary in(Locale locale) {
        return new Vocabulary(locale);
    }

    public static Pill request(Object status) {
        return now().request(status);
    }

    public static Pill task(Object status) {
        return now().task(status);
    }

    /// Once it has an outcome, that.
    public static Pill task(Object status, @Nullable Object outcome) {
        return now().task(status, outcome);
    }

    public static Pill outcome(Object outcome) {
        return now().outcome(outcome);
    }

    public static Pill pace(Object pace) {
        return now().pace(pace);
    }

    public static Pill finding(Object status) {
        return now().finding(status);
    }

    public static Pill severity(Object severity) {
        return now().severity(severity);
    }

    public static Pill delegation(Object state) {
        return now().delegation(state);
    }

    public static String team(String group) {
        return now().team(group);
    }

    public static String step(String step) {
        return now().step(step);
    }

    public static String lane(Object lane) {
        return now().lane(lane);
    }

    public static String holder(Object holder) {
        return now().holder(holder);
    }

    public static String data(Object dataClass) {
        return now().data(dataClass);
    }

    public static String residency(Object residency) {
        return now().residency(residency);
    }

    public static String aiUse(Object aiUse) {
        return now().aiUse(aiUse);
    }

    public static String yesOrNo(boolean answer) {
        return now().yesOrNo(answer);
    }

    private static Vocabulary now() {
        return new Vocabulary(Messages.language());
    }
}
