package dev.countersign.chassis.look;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What a page says was done, by {@link Notice}. The German ones are in `messages/done_de.properties`.
@MessageBundle(value = "done", locale = "en")
public interface DoneMessages {
    @Message("Your draft is saved. Nobody else sees it until you submit it.")
    String saved();

    @Message("Your request is on its way. We tell you when somebody needs something from you.")
    String submitted();

    @Message("Your draft is deleted.")
    String deleted();

    @Message("Your request is withdrawn. Nobody works on it any more.")
    String withdrawn();

    @Message("Your file is attached. Everybody who works on the request can open it.")
    String attached();

    @Message("Your file is removed.")
    String attachmentRemoved();

    @Message("Your comment is there. Everybody who sees the request can read it.")
    String said();

    @Message("You watch this request now. You go on seeing it, whatever team you are in.")
    String watched();

    @Message("You do not watch the request any more.")
    String unwatched();

    @Message("It is yours now. Nobody else will start on it.")
    String claimed();

    @Message("You gave it back. Your team sees it in the queue again.")
    String released();

    @Message("They have it now, and are told.")
    String handedOver();

    @Message("They stand in for you then, and are told.")
    String standsIn();

    @Message("It is over. Nobody does anything in your name by it any more.")
    String standInEnded();

    @Message("The draft is saved. It changes nothing until somebody else publishes it.")
    String policySaved();

    @Message("The draft is thrown away.")
    String policyDiscarded();

    @Message("It is in force for every request that comes from now on.")
    String policyPublished();

    @Message("Your question is asked. You are told when there is an answer.")
    String asked();

    @Message("The answer is kept. You can go on.")
    String vendorAnswered();

    @Message("You go on without the answer.")
    String questionTakenBack();

    @Message("Your change is on its way. Only those who have to look at it again are asked.")
    String amended();

    @Message("Your answer is there. Whoever asked goes on with it.")
    String answered();

    @Message("Your answers are kept. Go on whenever you like.")
    String answersSaved();

    @Message("It is noted as mended.")
    String findingMended();

    @Message("It is accepted until that day, and comes back then.")
    String findingAccepted();

    @Message("Your review is recorded: cleared.")
    String cleared();

    @Message("Your review is recorded: cleared with conditions.")
    String clearedWithConditions();

    @Message("Your decision is recorded: approved.")
    String approved();

    @Message("Your decision is recorded: refused. The requester sees what you offered instead.")
    String refused();

    @Message("Nothing waits for your teams right now.")
    String nothingLeft();

    @Message("Marked as read.")
    String read();

    @Message("Everything is marked as read.")
    String allRead();
}
