package dev.countersign.approval.cases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What {@link CaseRefused} does not allow, in words. What programs are told in codes, states and actions and
/// teams, the German ones leave out. They are in `messages/refusal_de.properties`.
@MessageBundle(value = "refusal", locale = "en")
public interface RefusalMessages {
    @Message("Not possible in this state")
    String illegal();

    @Message("The task is {state}, which does not allow: {action}. Read it again to see what is possible now.")
    String illegalTask(String state, String action);

    @Message("The case is {state}, which does not allow: {action}. Read it again to see what is possible now.")
    String illegalCase(String state, String action);

    @Message("Somebody else is on it")
    String heldByAnother();

    @Message("{holder} has this task in hand. Talk to them, or take the next one.")
    String heldByAnotherDetail(String holder);

    @Message("Not on your own request")
    String selfApproval();

    @Message("You made this request, or you stand in for whoever did, so somebody else of the team has to"
            + " work on it.")
    String selfApprovalDetail();

    @Message("Another team's task")
    String notYourTeam();

    @Message("You may read this, but only {team} works on it.")
    String notYourTeamDetail(String team);

    @Message("It cannot be theirs")
    String notForThem();

    @Message("{receiver} is not in {team} and stands in for nobody there, or it is a request of their"
            + " own. Choose somebody else.")
    String notForThemDetail(String receiver, String team);

    @Message("Not found")
    String unknown();

    @Message("There is nothing here, or nothing that you may see.")
    String unknownDetail();
}
