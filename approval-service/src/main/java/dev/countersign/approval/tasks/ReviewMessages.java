package dev.countersign.approval.tasks;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of what only a review has, its questions and findings: `{review:alwaysAsked}`. What the policy asks
/// is not among them: it is in the words of the policy. The German ones are in `messages/review_de.properties`.
@MessageBundle(value = "review", locale = "en")
public interface ReviewMessages {
    @Message("What we always ask")
    String alwaysAsked();

    @Message("A yes needs all of these.")
    String yesNeedsAll();

    @Message("They begin with the answers of the last review: change what is not so any more.")
    String fromEarlier();

    @Message("Save them at any time and go on later.")
    String saveAnyTime();

    @Message("Only if: {answers}")
    String onlyIf(String answers);

    @Message("This means: {finding}")
    String means(String finding);

    @Message("A document has to show it, or else: {finding}")
    String documentOrElse(String finding);

    @Message("Add a remark")
    String addARemark();

    /// Before the question that the remark is about.
    @Message("to:")
    String remarkTo();

    @Message("A remark")
    String aRemark();

    @Message("Something else is wrong")
    String somethingElse();

    @Message("What is wrong?")
    String whatIsWrong();

    @Message("What is wrong")
    String wrong();

    @Message("In one sentence.")
    String inOneSentence();

    @Message("How bad is it?")
    String howBad();

    @Message("How bad it is")
    String severity();

    @Message("Minor")
    String low();

    @Message("Moderate")
    String medium();

    @Message("Serious")
    String high();

    @Message("Critical")
    String critical();

    @Message("Save answers")
    String saveAnswers();

    @Message("What was answered")
    String whatWasAnswered();

    @Message("What becomes of it")
    String whatBecomesOfIt();

    @Message("What becomes of it?")
    String whatBecomes();

    @Message("Somebody mends it")
    String mend();

    @Message("Until the day below; if there is none, in the time that our policy gives.")
    String mendHint();

    @Message("We live with it for a time")
    String accept();

    @Message("Say why, and until when. It comes back then.")
    String acceptHint();

    @Message("It becomes a condition of the yes")
    String condition();

    @Message("Say what has to be kept to.")
    String conditionHint();

    @Message("A document shows that it is not so")
    String evidence();

    @Message("Say which one, and until when it counts.")
    String evidenceHint();

    @Message("Until")
    String until();

    @Message("Why, or on which condition")
    String whyOrCondition();

    @Message("Who sees to it")
    String whoSeesToIt();

    @Message("Left out: whoever answers for the use of the product.")
    String whoSeesToItHint();

    @Message("Their mail address")
    String theirAddress();

    @Message("The document")
    String theDocument();

    @Message("Such as: ISO 27001 certificate")
    String documentHint();

    @Message("Where it is")
    String where();

    @Message("An address that begins with https://")
    String linkHint();

    @Message("Counts until")
    String countsUntil();

    @Message("What reviews have found")
    String whatReviewsFound();

    @Message("Accepted until")
    String acceptedUntil();

    @Message("To be mended until")
    String toBeMendedUntil();

    @Message("{name} sees to it")
    String seesToIt(String name);

    /// Inside of a sentence.
    @Message("counts until")
    String andCountsUntil();

    @Message("What has become of it")
    String whatHasBecomeOfIt();
}
