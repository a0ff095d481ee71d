package dev.countersign.chassis.look;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of statuses, outcomes and the like, beside their icons: {@link Vocabulary} says which of them stands for
/// which code. The German ones are in `messages/status_de.properties`.
@MessageBundle(value = "status", locale = "en")
public interface StatusMessages {
    @Message("Draft")
    String draft();

    @Message("Submitted")
    String submitted();

    @Message("In review")
    String inReview();

    @Message("Waiting for the requester")
    String waitingForRequester();

    @Message("Waiting for {team}")
    String waitingFor(String team);

    @Message("Waiting for the owner of {costCentre}")
    String waitingForOwner(String costCentre);

    @Message("Withdrawn")
    String withdrawn();

    @Message("Approved")
    String approved();

    @Message("Approved with conditions")
    String approvedWithConditions();

    @Message("Not approved")
    String notApproved();

    @Message("Closed, no answer came")
    String expired();

    @Message("Not started")
    String notStarted();

    @Message("Nobody on it yet")
    String nobodyYet();

    @Message("In progress")
    String inProgress();

    @Message("Waiting for an answer")
    String waitingForAnswer();

    @Message("Done")
    String done();

    @Message("Cancelled")
    String cancelled();

    @Message("No longer needed")
    String noLongerNeeded();

    @Message("Needs another look")
    String anotherLook();

    @Message("Cleared")
    String cleared();

    @Message("Cleared with conditions")
    String clearedWithConditions();

    @Message("Refused")
    String refused();

    @Message("In time")
    String inTime();

    @Message("Due soon")
    String dueSoon();

    @Message("Overdue")
    String overdue();

    @Message("To be mended")
    String toBeMended();

    @Message("Mended")
    String mended();

    @Message("Accepted for a time")
    String acceptedForATime();

    @Message("A condition")
    String aCondition();

    @Message("Looked at again")
    String lookedAtAgain();

    @Message("Minor")
    String minor();

    @Message("Moderate")
    String moderate();

    @Message("Serious")
    String serious();

    @Message("Critical")
    String critical();

    @Message("Planned")
    String planned();

    @Message("Now")
    String now();

    @Message("Over")
    String over();

    @Message("Taken back")
    String takenBack();
}
