package dev.countersign.chassis.look;

import static java.util.Objects.requireNonNull;

import dev.countersign.chassis.language.Messages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a problem page says, by HTTP status. Problem documents are written for programs and their authors; a
/// person needs to know what happened to what they were doing, and a way on.
///
/// @param title absent where the problem's own title is for people too
/// @param happened absent where the problem's own detail is
/// @param next what to do
public record Help(@Nullable String title, @Nullable String happened, String next) {
    public Help {
        requireNonNull(next, "next");
    }

    static Help with(int status, Locale locale) {
        HelpMessages say = Messages.of(HelpMessages.class, locale);
        return switch (status) {
            case 401 -> new Help(say.notSignedIn(), say.notSignedInHappened(), say.notSignedInNext());
            case 403 -> new Help(say.notForYou(), say.notForYouHappened(), say.notForYouNext());
            case 404 -> new Help(say.notFound(), say.notFoundHappened(), say.notFoundNext());
            case 409 -> besideItsOwn(locale, say.conflict(), say.conflictHappened(), say.conflictNext());
            case 412 -> new Help(say.stale(), say.staleHappened(), say.staleNext());
            case 413 -> new Help(say.tooMuch(), say.tooMuchHappened(), say.tooMuchNext());
            case 414 -> new Help(say.tooLong(), say.tooLongHappened(), say.tooLongNext());
            case 422 -> besideItsOwn(locale, say.invalid(), say.invalidHappened(), say.invalidNext());
            case 429 -> new Help(say.tooOften(), say.tooOftenHappened(), say.tooOftenNext());
            case 503 -> new Help(say.away(), say.awayHappened(), say.awayNext());
            default ->
                status < 500
                        ? new Help(say.notUnderstood(), say.notUnderstoodHappened(), say.notUnderstoodNext())
                        : new Help(say.ourMistake(), say.ourMistakeHappened(), say.ourMistakeNext());
        };
    }

    /// The problem's own words say more, to whoever reads the language of problem documents.
    private static Help besideItsOwn(Locale locale, String title, String happened, String next) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? new Help(null, null, next)
                : new Help(title, happened, next);
    }
}
