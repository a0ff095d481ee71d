package dev.countersign.notification.inbox;

import dev.countersign.notification.Notice.Kind;
import dev.countersign.notification.Text;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notice as the page shows it: in the language of the page, if it was written in it.
///
/// @param lang the language of title and words (BCP 47)
/// @param action the words on the link, always in the language of the page
record ShownNotice(
        UUID id,
        String title,
        String words,
        String lang,
        String action,
        String link,
        Instant createdAt,
        @Nullable Instant settledAt) {

    static ShownNotice of(SeenNotice seen, Locale locale, InboxMessages say) {
        @Nullable Text german = locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? seen.german() : null;
        return new ShownNotice(
                seen.id(),
                german == null ? seen.title() : german.title(),
                german == null ? seen.words() : german.words(),
                german == null ? "en" : "de",
                action(seen.kind(), say),
                seen.link(),
                seen.createdAt(),
                seen.settledAt());
    }

    private static String action(Kind kind, InboxMessages say) {
        return switch (kind) {
            case SUBMITTED -> say.seeRequest();
            case YOUR_TURN, ASSIGNED, ESCALATED, EXPIRING -> say.open();
            case DECIDED -> say.seeAnswer();
            case COMMENTED -> say.readIt();
            case ASKED -> say.answer();
            case ANSWERED -> say.goOn();
            case EXPIRED -> say.seeWhatHappened();
            case FINDING_RAISED, FINDING_REMEDIATED, FINDING_ACCEPTED -> say.seeTheRequest();
            case FINDING_REOPENED -> say.seeWhatItIsAbout();
            case STAND_IN -> say.seeQueue();
        };
    }
}
