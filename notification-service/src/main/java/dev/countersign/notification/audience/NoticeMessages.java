package dev.countersign.notification.audience;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The sentences of notices, which {@link Wording} puts dates and names into. The German ones are in
/// `messages/notice_de.properties`.
@MessageBundle(value = "notice", locale = "en")
public interface NoticeMessages {
    @Message("{name} for {principal}")
    String actorFor(String name, String principal);

    @Message("{name} asks for it.")
    String whoAsks(String name);

    @Message("{name} from {department} asks for it.")
    String whoAsksFrom(String name, String department);

    @Message("{who} gave this reason: {reason}")
    String reason(String who, String reason);

    @Message("You have nothing to do.")
    String nothingToDo();

    @Message("We have your request for {product}")
    String arrived(String product);

    @Message("It is REQ-{number} and on its way to the people who look into it. You have nothing "
            + "to do now: you hear from us when there is an answer.")
    String arrivedNext(String number);

    @Message("{title} is approved")
    String isApproved(String title);

    @Message("{title} is approved, with conditions")
    String isApprovedWithConditions(String title);

    @Message("{title} was not approved")
    String wasNotApproved(String title);

    @Message("You may use it as long as:")
    String asLongAs();

    @Message("What you can use instead: {what}")
    String instead(String what);

    @Message("What you can try: {what}")
    String toTry(String what);

    @Message("What would make it a yes: {what}")
    String forYes(String what);

    @Message("{who} mentioned you at {title}")
    String mentioned(String who, String title);

    @Message("{who} commented on {title}")
    String commented(String who, String title);

    @Message("{title} waits for your review")
    String waitsForReview(String title);

    @Message("{title} waits for your approval")
    String waitsForApproval(String title);

    @Message("Please answer by {day}.")
    String pleaseBy(String day);

    @Message("Claim it first, so that nobody else on your team starts on it too.")
    String claimFirst();

    @Message("{who} gave you the review of {title}")
    String gaveReview(String who, String title);

    @Message("{who} gave you the approval of {title}")
    String gaveApproval(String who, String title);

    @Message("It is in your hands now; nobody else starts on it.")
    String inYourHands();

    @Message("The review of {title} is overdue")
    String reviewOverdue(String title);

    @Message("The approval of {title} is overdue")
    String approvalOverdue(String title);

    @Message("The answer was due on {day}.")
    String wasDue(String day);

    @Message("You can act on it now as well as the team that has it.")
    String actNow();

    @Message("{who} has a question about {title}")
    String question(String who, String title);

    @Message("Please answer at your request. The review waits until you have.")
    String reviewWaits();

    @Message("Please answer at your request. The approval waits until you have.")
    String approvalWaits();

    @Message("Without an answer, your request ends on {day}.")
    String endsWithout(String day);

    @Message("{who} has answered your question about {title}")
    String answered(String who, String title);

    @Message("You can go on with the review. Please finish it by {day}.")
    String goOnWithReview(String day);

    @Message("You can go on with the approval. Please finish it by {day}.")
    String goOnWithApproval(String day);

    @Message("{title} ends soon if there is no answer")
    String endsSoon(String title);

    @Message(
            "Somebody who works on your request needs an answer from you. Without it, your " + "request ends on {day}.")
    String needsAnswer(String day);

    @Message("{name} has not answered what you asked. Without an answer, the request ends on "
            + "{day}. You can also take the question back and go on without.")
    String hasNotAnswered(String name, String day);

    @Message("{title} has ended, because an answer was missing")
    String hasEnded(String title);

    @Message("We had a question and did not hear from you, so nobody works on your request any "
            + "more. Everything that you wrote is kept.")
    String didNotHear();

    @Message("{name} did not answer what you asked. There is nothing left for you to do.")
    String didNotAnswer(String name);

    @Message("A problem of {title} has to be put right")
    String toPutRight(String title);

    @Message("A problem of {title} has to be put right by {day}")
    String toPutRightBy(String title, String day);

    @Message("A problem of {title} is solved")
    String isSolved(String title);

    @Message("A problem of {title} is open again")
    String isOpenAgain(String title);

    @Message("A problem of {title} is allowed")
    String isAllowed(String title);

    @Message("A problem of {title} is allowed until {day}")
    String isAllowedUntil(String title, String day);

    @Message("What was found: {what}")
    String found(String what);

    @Message("How bad it is: {severity}")
    String howBad(String severity);

    @Message("low")
    String low();

    @Message("medium")
    String medium();

    @Message("high")
    String high();

    @Message("critical")
    String critical();

    @Message("You are named as the one who sees to it. Please have it put right, and tell {whom} " + "when it is.")
    String mend(String whom);

    @Message("You are named as the one who sees to it. Please have it put right by {day}, and "
            + "tell {whom} when it is.")
    String mendBy(String day, String whom);

    @Message("the people of {team}")
    String peopleOf(String team);

    @Message("{who} sees to it. You have nothing to do.")
    String seesToIt(String who);

    @Message("{who} sees to it until {day}. You have nothing to do.")
    String seesToItUntil(String who, String day);

    @Message("Somebody")
    String somebody();

    @Message("{who} wrote: {note}")
    String wrote(String who, String note);

    @Message("The document that shows it counts until {day}.")
    String countsUntil(String day);

    @Message("It is allowed.")
    String allowed();

    @Message("It is allowed until {day}.")
    String allowedUntil(String day);

    @Message("Then it is looked at again, and you hear from us: you are named as the one who sees " + "to it.")
    String thenYou();

    @Message("Then it is looked at again. You have nothing to do.")
    String then();

    @Message("It was allowed for a time, and that time is over.")
    String exceptionOver();

    @Message("The document that spoke against it has expired.")
    String documentOver();

    @Message("{who} is asked to put it right by {day} and to tell you.")
    String isAskedToMend(String who, String day);

    @Message("Note here what becomes of it.")
    String noteHere();

    @Message("You stand in for {principal}")
    String standsIn(String principal);

    @Message("From {from} until {until} you see the reviews and approvals of {principal} in your "
            + "queue, and what you do with them is recorded as done by you on their behalf.")
    String seesBoth(String from, String until, String principal);

    @Message("From {from} until {until} you see the reviews of {principal} in your queue, and "
            + "what you do with them is recorded as done by you on their behalf.")
    String seesReviews(String from, String until, String principal);

    @Message("From {from} until {until} you see the approvals of {principal} in your queue, and "
            + "what you do with them is recorded as done by you on their behalf.")
    String seesApprovals(String from, String until, String principal);

    @Message("Requests of their own are not yours to decide either.")
    String notYoursEither();

    @Message("You do not stand in for {principal} any more")
    String standsInNoMore(String principal);

    @Message("{principal} ended it on {at}. Their tasks are not in your queue any more.")
    String principalEnded(String principal, String at);

    @Message("{delegate} does not stand in for you any more")
    String noMoreForYou(String delegate);

    @Message(
            "You ended it on {at}. If it was not you, tell the people who look after Countersign " + "in your company.")
    String youEnded(String at);
}
