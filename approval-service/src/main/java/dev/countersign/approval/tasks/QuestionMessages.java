package dev.countersign.approval.tasks;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the page on which the holder of a task asks: `{question:ask}`. The German ones are in
/// `messages/question_de.properties`.
@MessageBundle(value = "question", locale = "en")
public interface QuestionMessages {
    @Message("A question about {task}")
    String title(String task);

    @Message("Ask before you decide")
    String heading();

    @Message("The task waits for the answer, and its target stands still as long.")
    String lede();

    @Message("Whoever has the task asks. Take it first.")
    String takeItFirst();

    @Message("Go on")
    String goOn();

    @Message("What has the vendor answered?")
    String vendorAnswer();

    @Message("It stays with the review.")
    String vendorAnswerHint();

    @Message("Keep the answer")
    String keepAnswer();

    @Message("The requester is asked, and answers on the page of the request.")
    String requesterIsAsked();

    @Message("Go on without the answer")
    String goOnWithout();

    @Message("The question")
    String theQuestion();

    @Message("Who is to answer?")
    String whoAnswers();

    @Message("Only one of them is asked at a time.")
    String whoAnswersHint();

    @Message("Gets a notice and a mail, and answers on the page of the request.")
    String requesterHint();

    @Message("The vendor")
    String theVendor();

    @Message("You ask them your own way, and write their answer down here.")
    String vendorHint();

    @Message("What do you need to know?")
    String whatToKnow();

    @Message("In words that whoever answers understands.")
    String whatToKnowHint();

    @Message("Ask")
    String ask();

    @Message("Back")
    String back();

    @Message("That is not possible now. See who has it, and what it waits for.")
    String notNow();
}
