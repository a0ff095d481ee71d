package dev.countersign.chassis.look;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The page of a problem: a title, what happened, what to do next; {@link Help} says at which HTTP status. The German
/// ones are in `messages/help_de.properties`.
@MessageBundle(value = "help", locale = "en")
public interface HelpMessages {
    @Message("You are not signed in")
    String notSignedIn();

    @Message("You have been away for a while, or signed out in another window.")
    String notSignedInHappened();

    @Message("Open your requests in a new tab, which lets you sign in. If you were sending "
            + "something, come back to this tab, go back one page and send it again: your browser "
            + "still has what you typed.")
    String notSignedInNext();

    @Message("This is not for your role")
    String notForYou();

    @Message("You are signed in, but none of your groups allows this.")
    String notForYouHappened();

    @Message("If you need it for your work, ask the people who look after Countersign in your " + "company.")
    String notForYouNext();

    @Message("We cannot show you this page")
    String notFound();

    @Message("There is nothing at this address, or it is not yours to see.")
    String notFoundHappened();

    @Message("Check the address. If somebody sent you the link, ask them who may see it.")
    String notFoundNext();

    @Message("That is not possible now")
    String conflict();

    @Message("It has changed meanwhile, or a rule does not allow it.")
    String conflictHappened();

    @Message("Open it again to see where it stands now. It may need nothing more from you.")
    String conflictNext();

    @Message("Somebody changed this meanwhile")
    String stale();

    @Message("It changed while you had it open, so we did not save over it.")
    String staleHappened();

    @Message("Go back and open it again. Then make your change to what it is now.")
    String staleNext();

    @Message("That is too much at once")
    String tooMuch();

    @Message("What you sent is larger than we take.")
    String tooMuchHappened();

    @Message("Go back, shorten it, and send it again.")
    String tooMuchNext();

    @Message("That address is too long")
    String tooLong();

    @Message("The address in your browser is longer than any of our pages needs.")
    String tooLongHappened();

    @Message("Go back and search or filter for less at once. If somebody sent you the link, part "
            + "of it is not ours.")
    String tooLongNext();

    @Message("Something in it does not fit")
    String invalid();

    @Message("Nothing was saved.")
    String invalidHappened();

    @Message("Go back: your browser still has what you typed. Correct it and send it again.")
    String invalidNext();

    @Message("That was a lot at once")
    String tooOften();

    @Message("We had more from you in the last minute than we can take.")
    String tooOftenHappened();

    @Message("Wait a minute, then go on.")
    String tooOftenNext();

    @Message("Back in a moment")
    String away();

    @Message("A part of Countersign is away right now. It comes back by itself.")
    String awayHappened();

    @Message("Wait a minute and try again. If you were sending something, look first whether it " + "has arrived.")
    String awayNext();

    @Message("We could not take that")
    String notUnderstood();

    @Message("What your browser sent does not fit this page. It may have been open for too long.")
    String notUnderstoodHappened();

    @Message("Go back, reload the page, and try again.")
    String notUnderstoodNext();

    @Message("Something went wrong on our side")
    String ourMistake();

    @Message("It is not your fault, and it has been noted.")
    String ourMistakeHappened();

    @Message("Try again in a moment. If it happens again, ask for help and give the code below.")
    String ourMistakeNext();

    @Message("What you can do")
    String whatNext();

    @Message("Try again")
    String tryAgain();

    @Message("What you typed is kept on this page: send it again from here, or go back to it.")
    String sentIsHere();

    @Message("Send it again")
    String sendAgain();

    @Message("Go to your requests")
    String toRequests();

    @Message("Go to the queue")
    String toQueue();

    @Message("Go to your inbox")
    String toInbox();

    @Message("If you ask for help, give this code:")
    String code();
}
