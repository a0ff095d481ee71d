package dev.countersign.chassis.look;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What scripts say; `…` stands for what they know. The tags `said`, `saidDraft`, `saidRequest` and `saidQueue` hand
/// the
/// words over. The German ones are in `messages/script_de.properties`.
@MessageBundle(value = "script", locale = "en")
public interface ScriptMessages {
    @Message("Times are in your time zone, ….")
    String zone();

    @Message("unread")
    String unread();

    @Message("You are not signed in any more. Sign in in another tab, and this goes on.")
    String signedOut();

    @Message("This cannot be told right now. You can go on with the form all the same.")
    String unknown();

    @Message("What you see here is from before.")
    String before();

    @Message("Saved at ….")
    String saved();

    @Message("Before you send it: …")
    String problem();

    @Message("What you typed before is back.")
    String back();

    @Message("Not saved: … Your words stay here.")
    String notSaved();

    @Message("you are not signed in any more.")
    String leftOut();

    @Message("Sign in again")
    String signIn();

    @Message(", and you find them as they are now.")
    String foundAgain();

    @Message("it changed meanwhile. Load this page again.")
    String changed();

    @Message("this page was open for too long. Load it again, and you find them as they are now.")
    String tooOld();

    @Message("the task is not yours any more, or something in it cannot be kept. See who has it " + "now.")
    String notYours();

    @Message("it was changed in another window. Press \"Save draft\" to see both.")
    String changedElsewhere();

    @Message("it is no draft any more: it was handed in or deleted.")
    String noDraft();

    @Message("the service does not answer right now. It is tried again.")
    String noAnswer();

    @Message("there is no connection. It is tried again.")
    String noConnection();

    @Message("This one cannot be taken.")
    String notTaken();

    @Message("This one cannot be ticked.")
    String notTicked();
}
