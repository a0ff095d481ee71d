package dev.countersign.approval.language;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What is wrong with what was typed into a form. The rules of the domain say it in these English words, since
/// REST says what they say; {@link Sentences} finds the message by them. The German ones are in
/// `messages/wrong_de.properties`.
@MessageBundle(value = "wrong", locale = "en")
public interface WrongMessages {
    @Message("1 to 1,000 characters.")
    String from1To1000();

    @Message("1 to 4,000 characters.")
    String from1To4000();

    @Message("At most 200 characters.")
    String atMost200();

    @Message("At most 300 characters.")
    String atMost300();

    @Message("At most 1,000 characters.")
    String atMost1000();

    @Message("At most 2,000 characters.")
    String atMost2000();

    @Message("At most 4,000 characters.")
    String atMost4000();

    @Message("There is too much text. Shorten it to 300,000 characters.")
    String tooMuchText();

    @Message("At most 60 answers.")
    String atMostSixtyAnswers();

    @Message("At most 60 findings.")
    String atMostSixtyFindings();

    @Message("At most 20 conditions.")
    String atMostTwentyConditions();

    @Message("A date like 2026-12-31 is expected.")
    String date();

    @Message("One of {known} is expected.")
    String oneOf(String known);

    @Message("Choose how it ends.")
    String choose();

    @Message("A review ends with CLEARED, CLEARED_WITH_CONDITIONS or REFUSED.")
    String reviewOutcome();

    @Message("An approval ends with APPROVED, APPROVED_WITH_CONDITIONS or REFUSED.")
    String approvalOutcome();

    @Message("Say why, in words that the requester understands.")
    String reason();

    @Message("Name at least one condition.")
    String conditionMissing();

    @Message("Only a yes with conditions has conditions.")
    String noConditions();

    @Message("Say what the condition is.")
    String condition();

    @Message("A no comes with an alternative, a sandbox, or the conditions that would make it a yes.")
    String offerMissing();

    @Message("Only a refusal comes with an offer.")
    String noOffer();

    @Message("Only a review answers questions.")
    String onlyReviewsAnswer();

    @Message("Name the questions and their answers.")
    String answersMissing();

    @Message("Say what the answer is.")
    String answer();

    @Message("The id of a question.")
    String questionId();

    @Message("This is not asked here, so it has no answer.")
    String notAsked();

    @Message("This is not answered: {question}")
    String notAnswered(String question);

    @Message("Only a review has findings.")
    String onlyReviewsFind();

    @Message("After a no there is nothing to become of findings.")
    String nothingAfterNo();

    @Message("Say what was found.")
    String found();

    @Message("This answer means: {finding} Say under findings what becomes of that.")
    String meansAFinding(String finding);

    @Message("The answer to this question raises no finding.")
    String raisesNone();

    @Message("Something is said of this finding already.")
    String saidAlready();

    @Message("Say what is wrong, in 1 to 300 characters.")
    String whatIsWrong();

    @Message("Say how bad it is: LOW, MEDIUM, HIGH or CRITICAL.")
    String howBad();

    @Message("Say what becomes of it: REMEDIATE, ACCEPT, CONDITION or EVIDENCE.")
    String treatment();

    @Message("Only with EVIDENCE.")
    String onlyWithEvidence();

    @Message("Say until when: what is accepted for ever is forgotten.")
    String acceptedForEver();

    @Message("Say why we can live with it.")
    String acceptedWhy();

    @Message("A condition has no end.")
    String conditionHasNoEnd();

    @Message("No document speaks against this. It is mended, accepted for a time, or a condition.")
    String notProvable();

    @Message("The document says until when it counts.")
    String documentSaysUntil();

    @Message("Name the document, and until when it counts.")
    String documentMissing();

    @Message("Say who sees to it, with an address to write to.")
    String ownerMissing();

    @Message("A day from {first} to {last} is expected.")
    String dayWithin(String first, String last);

    @Message("Say who that is.")
    String ownerName();

    @Message("Say where mail for them goes.")
    String ownerEmail();

    @Message("One mail address is expected, such as dana@example.com.")
    String oneAddress();

    @Message("Say what the document is.")
    String document();

    @Message("Say what the document is, in 1 to 200 characters.")
    String documentTitle();

    @Message("Say where the document is: a link, or an attachment of the request.")
    String documentWhere();

    @Message("An address that begins with https:// is expected.")
    String link();

    @Message("Say until when it counts.")
    String documentUntil();

    @Message("This document counts no longer.")
    String documentExpired();

    @Message("Say how it was mended, in 1 to 1,000 characters.")
    String mendedHow();

    @Message("Ask in 1 to 4,000 characters.")
    String questionLength();

    @Message("Choose who is to answer.")
    String whoAnswers();

    @Message("Say what you need to know.")
    String whatToKnow();

    @Message("Say what the vendor has answered.")
    String vendorAnswer();

    @Message("{holder} has it. Say why you give it to somebody else.")
    String hasIt(String holder);

    @Message("Say why it is theirs.")
    String whyTheirs();

    @Message("Choose who should have it.")
    String whoShouldHaveIt();

    @Message("One of {teams}.")
    String otherTeams(String teams);

    @Message("Somebody else has to stand in for you.")
    String notYourself();

    @Message("This has passed. Leave it out to begin now.")
    String beginHasPassed();

    @Message("At most a year ahead.")
    String atMostAYearAhead();

    @Message("It ends after it begins.")
    String endsBeforeItBegins();

    @Message("At most {days} days after it begins.")
    String atMostDays(String days);

    @Message("Enter the last day on which they stand in for you.")
    String lastDay();

    @Message("Choose who stands in for you.")
    String whoStandsIn();

    @Message("Enter their e-mail address.")
    String theirAddress();

    @Message("Nobody is known by this here. They have to sign in once before.")
    String unknownPerson();

    @Message("Choose at least one kind of task.")
    String whichTasks();

    @Message("It was changed at the same moment. Read it again and decide whether you still want this.")
    String changedMeanwhile();

    @Message("Joint funding is of different cost centres, the lead among them, and adds up to 100 percent.")
    String sharesDoNotFit();
}
