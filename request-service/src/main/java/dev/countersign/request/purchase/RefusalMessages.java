package dev.countersign.request.purchase;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What {@link RequestRefused} does not allow, in words. The German ones are in `messages/refusal_de.properties`.
@MessageBundle(value = "refusal", locale = "en")
public interface RefusalMessages {
    @Message("Not possible in this state")
    String illegal();

    @Message("The request is {status}, which does not allow: {action}. Read it again to see what is possible now.")
    String illegalDetail(String status, String action);

    @Message(
            "The request is {status}, which does not allow: {action}. What was handed in is changed by a new revision: POST it to /revisions.")
    String illegalEdit(String status, String action);

    @Message("edit")
    String edit();

    @Message("delete")
    String delete();

    @Message("submit")
    String submit();

    @Message("withdraw")
    String withdraw();

    @Message("amend")
    String amend();

    @Message("resubmit")
    String resubmit();

    @Message("answered")
    String answered();

    @Message("Not found")
    String unknown();

    @Message("There is nothing here, or nothing that you may see.")
    String unknownDetail();

    @Message("Only the requester can do that")
    String notYours();

    @Message("Ask the person who made the request.")
    String notYoursDetail();

    @Message("Nothing is different")
    String nothingChanged();

    @Message("This says the same as revision {revision}. Change something, or leave it as it is.")
    String nothingChangedDetail(int revision);

    @Message("The request has no such revision.")
    String unknownRevision();

    @Message("The request has no such question to its requester.")
    String unknownQuestion();

    @Message("Nobody waits for this answer any more")
    String settled();

    @Message("The question has its answer. Say more as a comment.")
    String settledAnswered();

    @Message("The reviewers went on without an answer. Say it as a comment.")
    String settledTakenBack();
}
