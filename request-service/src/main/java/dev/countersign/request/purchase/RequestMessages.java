package dev.countersign.request.purchase;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages of requests. The German ones are in `messages/requests_de.properties`.
@MessageBundle(value = "requests", locale = "en")
public interface RequestMessages {
    @Message("Requests")
    String title();

    @Message(
            "It was changed while you had it open. What you typed is still here, and nothing was saved over the change:"
                    + " compare the two, and send yours again if it is right.")
    String changedMeanwhile();

    @Message("It was handed in meanwhile, so it cannot be saved as a draft. What you typed is still here: take"
            + " what you need from it, and change the request on its own page.")
    String notEditableAnyMore();

    @Message(
            "It cannot be changed any more as it stands now. What you typed is still here: take what you need from it.")
    String notChangeableAnyMore();

    @Message("It was changed while you had it open, so it was not withdrawn. What you typed is still here: look at the"
            + " request, and withdraw it if that is still right.")
    String changedBeforeWithdrawal();

    @Message("It cannot be withdrawn as it stands now. What you typed is still here: take what you need from it.")
    String notWithdrawableAnyMore();

    @Message("Nobody waits for this answer any more. What you typed is still here, and you can say it in a comment.")
    String nobodyWaits();

    @Message("What is saved now")
    String savedNow();

    @Message("It says what you typed.")
    String savedIsTheSame();

    @Message("You typed:")
    String typed();

    @Message("Saved:")
    String saved();

    @Message("What was asked for, where it stands, and who has the ball.")
    String lede();

    @Message("New request")
    String newRequest();

    @Message("Which requests")
    String which();

    @Message("Mine")
    String mine();

    @Message("My department")
    String department();

    @Message("All that I may see")
    String all();

    @Message("Status")
    String status();

    @Message("Any")
    String any();

    @Message("Show")
    String show();

    @Message("Nothing here yet")
    String nothing();

    @Message("Ask for the software that you need: two minutes, and you always see who has the ball.")
    String begin();

    @Message("Requests, newest first")
    String caption();

    @Message("Waits for you")
    String waitsForYou();

    @Message("Everything")
    String everything();

    @Message("Product or number")
    String productOrNumber();

    @Message("Show everything")
    String showEverything();

    @Message("Nothing is like that")
    String noneFound();

    @Message("Look for the beginning of a word, such as \"heat\" for Heatmap One, or for a number, such as REQ-1042.")
    String lookOtherwise();

    @Message("What")
    String what();

    @Message("Who has the ball")
    String ball();

    @Message("Since")
    String since();

    @Message("Asked by")
    String askedBy();

    @Message("Change and submit again")
    String changeAgain();

    @Message("Change")
    String change();

    @Message("Edit")
    String edit();

    @Message("Submit request")
    String submit();

    @Message("Nobody has to do anything")
    String nobodysTurn();

    @Message("You have the ball")
    String youHaveTheBall();

    @Message("{who} has the ball")
    String hasTheBall(String who);

    @Message("since")
    String heldSince();

    @Message("A question to you")
    String questionToYou();

    @Message("A question to {name}")
    String questionTo(String name);

    @Message("(for {name})")
    String standIn(String name);

    @Message("Without an answer the request is closed on")
    String closedOn();

    @Message("Answer")
    String answer();

    @Message("The vendor is asked")
    String vendorAsked();

    @Message("Revision {revision} is approved and stands")
    String stands(int revision);

    @Message("What you see here is a change of it, which has no answer yet.")
    String changeUnderway();

    @Message("See what is different")
    String different();

    @Message("Revision {revision} was not approved")
    String refused(int revision);

    @Message("Revision {revision} was taken back")
    String takenBack(int revision);

    @Message("Revision {revision} was closed, no answer came")
    String expired(int revision);

    @Message("Use instead")
    String alternative();

    @Message("You may try it")
    String sandbox();

    @Message("It would be a yes if")
    String conditionsForYes();

    @Message("Revision {revision} is what was approved, and it stands.")
    String stillStands(int revision);

    @Message("Conditions:")
    String conditions();

    @Message("Where it is")
    String way();

    @Message("Submitted")
    String submitted();

    /// Before the names of the steps that one waits for.
    @Message("After:")
    String after();

    @Message("As before the change")
    String carried();

    @Message("Passed on by {team}")
    String passedOn(String team);

    @Message("Overdue; {team} can do it too")
    String escalated(String team);

    @Message("Due")
    String due();

    @Message("Next step due")
    String nextDue();

    @Message("What is asked for")
    String asked();

    @Message("Revision {revision}")
    String revision(int revision);

    @Message("All revisions")
    String allRevisions();

    @Message("Not known")
    String notKnown();

    @Message("What happened")
    String story();

    @Message("Take the change back?")
    String takeBack();

    @Message("No longer needed?")
    String noLongerNeeded();

    @Message("Why")
    String why();

    @Message("Withdraw change")
    String withdrawChange();

    @Message("Withdraw request")
    String withdraw();

    @Message("Not needed?")
    String notNeeded();

    @Message("Delete draft")
    String deleteDraft();

    @Message("Edit draft")
    String editDraft();

    @Message(
            "It takes a few minutes. Leave out what is optional and what does not apply. A draft needs no more than the name of the product.")
    String formLede();

    @Message("Save draft")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("What happens next")
    String next();

    @Message(
            "Whoever has looked at what you change is asked again. Once the change is submitted, the page of the request shows which reviews those are.")
    String nextOfChange();

    @Message("See who would look at it, why, and by when you could expect an answer.")
    String nextOfRequest();

    @Message("Show what happens next")
    String showNext();

    @Message("It opens in a new tab. Nothing of it is kept.")
    String newTab();

    @Message("Revisions of {product}")
    String revisionsOf(String product);

    @Message("Revisions")
    String revisions();

    @Message("What was handed in, and what has changed since. The newest is first.")
    String revisionsLede();

    @Message("What was asked for at first.")
    String first();

    @Message("It says the same as the one before.")
    String same();

    @Message("Before:")
    String before();

    @Message("Now:")
    String now();

    @Message("Submit again")
    String submitAgain();

    @Message("Change request")
    String changeRequest();

    @Message("Change what stood in the way. It is looked at as a new request, and keeps its number.")
    String againLede();

    @Message("What was approved stands until the change is approved too.")
    String approvedLede();

    @Message("The reviews go on with what you write here. Only what the change is about is looked at again.")
    String changeLede();

    @Message("Why does it change?")
    String reason();

    @Message("The reviewers read this.")
    String reasonHint();

    @Message("Submit change")
    String submitChange();

    @Message("Your answer")
    String yourAnswer();

    @Message("Back to the request")
    String back();
}
