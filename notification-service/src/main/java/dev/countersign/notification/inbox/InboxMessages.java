package dev.countersign.notification.inbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the inbox around the notices. The German ones are in `messages/inbox_de.properties`.
@MessageBundle(value = "inbox", locale = "en")
public interface InboxMessages {
    @Message("Inbox")
    String title();

    @Message("What happened to your requests, and what waits for you and your teams.")
    String lede();

    @Message("Mark all as read")
    String readAll();

    @Message("Nothing here yet")
    String nothing();

    @Message("You are told here when a request of yours has its answer, and when something waits "
            + "for you or for a team that you are on.")
    String nothingNext();

    @Message("Ask for software")
    String ask();

    @Message("You have read everything.")
    String allRead();

    @Message("Unread")
    String unread();

    @Message("Mark as read")
    String markRead();

    @Message("There is more: {count} older notices move up here as you read these.")
    String more(int count);

    @Message("There is much more: at least {count} older notices move up here as you read these.")
    String muchMore(int count);

    @Message("Earlier")
    String earlier();

    @Message(", taken care of")
    String settled();

    @Message("See your request")
    String seeRequest();

    @Message("Open it")
    String open();

    @Message("See the answer")
    String seeAnswer();

    @Message("Read it")
    String readIt();

    @Message("Answer")
    String answer();

    @Message("Go on with it")
    String goOn();

    @Message("See what happened")
    String seeWhatHappened();

    @Message("See the request")
    String seeTheRequest();

    @Message("See what it is about")
    String seeWhatItIsAbout();

    @Message("See the queue")
    String seeQueue();
}
