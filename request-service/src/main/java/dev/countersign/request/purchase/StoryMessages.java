package dev.countersign.request.purchase;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/// The words of a request's story. A step comes with its article, as {@link #step} says it; what somebody did
/// follows their name. The German ones are in `messages/story_de.properties`.
@MessageBundle(value = "story", locale = "en")
public interface StoryMessages {
    @Message("the {phrase:small(words:step(code))}")
    String step(String code);

    @Message("{phrase:small(words:step(code))}")
    String stepAmongOthers(String code);

    @Message("{phrase:article(words:team(group))}")
    String team(String group);

    @Message("{day.words}")
    String day(LocalDate day);

    @Message("{by} (for {name})")
    String standIn(String by, String name);

    @Message("began a draft")
    String drafted();

    @Message("submitted the request")
    String submitted();

    @Message("withdrew the request")
    String withdrawn();

    @Message("changed the request")
    String revised();

    @Message("submitted the request again")
    String resubmitted();

    @Message("attached a file")
    String attached();

    @Message("removed an attachment")
    String attachmentRemoved();

    @Message("answered the question of {step}")
    String answered(String step);

    @Message("The reviews were planned")
    String caseOpened();

    @Message("The reviews were stopped")
    String caseCancelled();

    @Message("It is the turn of {step}")
    String queued(String step);

    @Message("took {step}")
    String claimed(String step);

    @Message("gave back {step}")
    String released(String step);

    @Message("finished {step}")
    String finished(String step);

    @Message("cleared {step}")
    String cleared(String step);

    @Message("cleared with conditions {step}")
    String clearedWithConditions(String step);

    @Message("approved {step}")
    String approved(String step);

    @Message("approved with conditions {step}")
    String approvedWithConditions(String step);

    @Message("refused {step}")
    String refused(String step);

    @Message("The answer: {phrase:small(words:outcome(code).words)}")
    String decided(String code);

    @Message("The answer to revision {revision}: {phrase:small(words:outcome(code).words)}")
    String decidedLate(String revision, String code);

    @Message("The request was changed or taken back before it came.")
    String changedBefore();

    @Message("asked the requester something for {step}")
    String askedRequester(String step);

    @Message("asked the vendor something for {step}")
    String askedVendor(String step);

    @Message("wrote down what the vendor answered for {step}")
    String vendorAnswered(String step);

    @Message("The answer has reached {step}")
    String answerArrived(String step);

    @Message("goes on with {step} without an answer")
    String goesOn(String step);

    @Message("The reviews go on with revision {revision}")
    String goOn(String revision);

    @Message("Nothing that was done has to be done again.")
    String nothingAgain();

    @Message("To be done again: {steps}.")
    String again(String steps);

    @Message("{step} is not needed")
    String dispensed(String step);

    @Message("Whoever would be asked has said yes already.")
    String askedAlready();

    @Message("What is asked for has changed.")
    String contentChanged();

    @Message("gave {step} to {name}")
    String reassigned(String step, String name);

    @Message("passed {step} on to {team}")
    String forwarded(String step, String team);

    @Message("{step} is overdue")
    String overdue(String step);

    @Message("{team} can do it too from now on.")
    String escalated(String team);

    @Message("Without an answer the request is closed on {day}")
    String expiring(String day);

    @Message("The request was closed, because no answer came")
    String expired();

    @Message("The reviews of revision {revision} were closed")
    String expiredLate(String revision);

    @Message("The request was changed or taken back before that.")
    String changedBeforeThat();

    @Message("found a problem in {step}")
    String raised(String step);

    @Message("noted that a problem found in {step} is solved")
    String remediated(String step);

    @Message("allowed a problem found in {step} for a time")
    String accepted(String step);

    @Message("A problem found in {step} is open again")
    String reopened(String step);

    @Message("The document that spoke against it has expired.")
    String evidenceExpired();

    @Message("It was allowed for a time, and that time is over.")
    String exceptionExpired();

    @Message("It is allowed, then it is looked at again.")
    String allowed();

    @Message("It is allowed until {day}, then it is looked at again.")
    String allowedUntil(String day);

    @Message("It became a condition of the yes.")
    String condition();

    @Message("A document shows that it is none.")
    String evidence();

    @Message("A document shows that it is none until {day}.")
    String evidenceUntil(String day);

    @Message("The document that shows it counts until {day}.")
    String counts(String day);

    @Message("{who} sees to it.")
    String seenTo(String who);

    @Message("{who} sees to it until {day}.")
    String seenToUntil(String who, String day);

    @Message("Somebody")
    String somebody();
}
