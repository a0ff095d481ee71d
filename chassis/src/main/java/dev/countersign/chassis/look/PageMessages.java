package dev.countersign.chassis.look;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the layout and of the tags: `{page:skip}`. The German ones are in `messages/page_de.properties`. The
/// language of this file is named, since it would be that of the machine that builds otherwise.
@MessageBundle(value = "page", locale = "en")
public interface PageMessages {
    /// The language of these words, for the attribute `lang` (BCP 47).
    @Message("en")
    String tag();

    @Message("Skip to main content")
    String skip();

    @Message("Main")
    String bar();

    @Message("Requests")
    String requests();

    @Message("Queue")
    String queue();

    @Message("Policies")
    String policies();

    @Message("Inbox")
    String inbox();

    @Message("Sign out")
    String signOut();

    @Message("This has changed while you were writing.")
    String changed();

    /// The link after `changed`, inside of a sentence that `keptMeanwhile` ends.
    @Message("See it in a new tab")
    String seeChange();

    @Message("; what you typed stays here.")
    String keptMeanwhile();

    @Message("Times are in UTC.")
    String zone();

    @Message("optional")
    String optional();

    @Message("Please look at this again")
    String again();

    @Message("Currency")
    String currency();

    @Message("Error:")
    String error();

    @Message("More of this list")
    String moreOfList();

    @Message("Back to the start")
    String start();

    @Message("Next page")
    String next();

    @Message("What comes after what")
    String graph();

    @Message("The list after this picture says the same in words.")
    String graphSaid();

    @Message("Language")
    String language();
}
