package dev.countersign.approval.finding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the page of a finding, and of what {@link FindingRefused} does not allow: `{finding:how}`. What
/// programs are told in codes, the German ones leave out. They are in `messages/finding_de.properties`.
@MessageBundle(value = "finding", locale = "en")
public interface FindingMessages {
    @Message("The review")
    String theReview();

    @Message("Found by {name}")
    String foundBy(String name);

    @Message("Found by {name} for {principal}")
    String foundByFor(String name, String principal);

    @Message("Accepted until")
    String acceptedUntil();

    @Message("To be mended until")
    String toBeMendedUntil();

    @Message("It is mended")
    String itIsMended();

    @Message("How?")
    String how();

    @Message("In a sentence or two.")
    String howHint();

    @Message("A document that shows it")
    String proof();

    @Message("If there is one. On the day after it counts no longer, this comes back by itself.")
    String proofHint();

    @Message("What it is")
    String document();

    @Message("Such as: ISO 27001 certificate")
    String documentHint();

    @Message("Where it is")
    String where();

    @Message("An address that begins with https://")
    String linkHint();

    @Message("Counts until")
    String countsUntil();

    @Message("We live with it for a time")
    String weLiveWithIt();

    @Message("Why?")
    String why();

    @Message("It is kept in the record of decisions, with your name.")
    String whyHint();

    @Message("Until")
    String until();

    @Message("It comes back on the day after.")
    String untilHint();

    @Message("Live with it until then")
    String accept();

    @Message("There is nothing left to do about it.")
    String nothingLeft();

    @Message("It changed while you had it open. Look again.")
    String changed();

    @Message("That is not possible any more. Look at it again.")
    String notAnyMore();

    @Message("Not possible in this state")
    String illegal();

    @Message("The finding is {state}, which does not allow: {action}. Read it again to see what is possible now.")
    String illegalDetail(String state, String action);

    @Message("The request was not approved")
    String moot();

    @Message("There was no yes to this request, so nothing has to become of what was found.")
    String mootDetail();

    @Message("Not found")
    String unknown();

    @Message("There is nothing here, or nothing that you may see.")
    String unknownDetail();
}
