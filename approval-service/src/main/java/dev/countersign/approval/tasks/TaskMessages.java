package dev.countersign.approval.tasks;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the page of a task, whether it is a review or an approval: `{task:takeIt}`. The German ones are in
/// `messages/task_de.properties`.
@MessageBundle(value = "task", locale = "en")
public interface TaskMessages {
    @Message("Two versions:")
    String twoVersions();

    @Message("Asked by {name}")
    String askedBy(String name);

    @Message("Due")
    String due();

    @Message("Where it is")
    String way();

    @Message("Submitted")
    String submitted();

    /// Before the names of the steps that one waits for.
    @Message("After:")
    String after();

    @Message("Give it to somebody else")
    String giveAway();

    @Message("Take it")
    String takeIt();

    @Message("The question")
    String theQuestion();

    @Message("Ask a question")
    String askAQuestion();

    @Message("Give it back")
    String giveBack();

    @Message("Nobody is on it yet. Take it, and nobody else starts on it while you decide.")
    String nobodyIsOnIt();

    @Message("It waits for an answer, and its target stands still.")
    String waitsForAnswer();

    @Message("See the question")
    String seeQuestion();

    @Message("{holder} has it for {principal}. Both names are recorded with the answer.")
    String hasItFor(String holder, String principal);

    @Message("{holder} has it.")
    String holds(String holder);

    @Message("{holder} for {principal} has it.")
    String holdsFor(String holder, String principal);

    /// The first part of a sentence that `takeAnother` ends, with a link.
    @Message("Talk to them, or")
    String talkToThem();

    @Message("take another one")
    String takeAnother();

    @Message("You asked for this yourself, so somebody else of {team} decides on it.")
    String ownRequest(String team);

    @Message("{team} decides on this. You may read along.")
    String otherTeam(String team);

    @Message("Its turn comes when the steps before it are done.")
    String comesLater();

    @Message("No answer is needed here any more.")
    String noAnswerNeeded();

    @Message("{cost} a year")
    String aYear(String cost);

    @Message("for {count} people, paid by")
    String forPeople(String count);

    @Message("and {cost} once")
    String andOnce(String cost);

    @Message("Approve")
    String approve();

    @Message("Approve with conditions")
    String approveOnConditions();

    @Message("They may buy and use it.")
    String approveHint();

    @Message("They may not buy it. Say below what can be done instead.")
    String doNotApproveHint();

    @Message("Clear")
    String clear();

    @Message("Clear with conditions")
    String clearOnConditions();

    @Message("Nothing stands against it.")
    String clearHint();

    @Message("It must not be used like this. Say below what can be done instead.")
    String doNotClearHint();

    @Message("Refuse")
    String refuse();

    @Message("Conditions")
    String conditions();

    @Message("Use instead")
    String useInstead();

    @Message("A trial")
    String trial();

    @Message("It would be a yes if")
    String yesIf();

    @Message("for {name}")
    String forWhom(String name);

    @Message("What was asked")
    String whatWasAsked();

    @Message("{who} asked the vendor")
    String askedTheVendor(String who);

    @Message("{who} asked {whom}")
    String askedSomebody(String who, String whom);

    @Message("The vendor")
    String theVendor();

    @Message("There is no answer yet.")
    String noAnswerYet();

    @Message("It was taken back without an answer.")
    String takenBack();

    @Message("Your answer")
    String yourAnswer();

    @Message("How does it end?")
    String howDoesItEnd();

    @Message("How it ends")
    String howItEnds();

    @Message("Say below what has to be kept to.")
    String conditionsBelow();

    @Message("Why?")
    String why();

    @Message("Why")
    String reason();

    @Message("The requester reads this. Plain words, please.")
    String whyHint();

    @Message("One per line. Only for a yes with conditions.")
    String conditionsHint();

    @Message("If you refuse: what can they do instead?")
    String ifYouRefuse();

    @Message("At least one of these. A no that leads nowhere makes people go around us.")
    String ifYouRefuseHint();

    @Message("An approved product that does the job.")
    String useInsteadHint();

    @Message("What they may try, without customer data, for how long.")
    String trialHint();

    @Message("What would have to change.")
    String yesIfHint();

    @Message("Saved")
    String saved();

    @Message("by {name}")
    String savedBy(String name);

    @Message("Send your answer")
    String send();

    @Message("Save for later")
    String saveForLater();

    @Message("{name} saved something else meanwhile")
    String somebodySaved(String name);

    @Message("You, in another window, saved something else meanwhile")
    String youSaved();

    @Message("It was saved")
    String itWasSaved();

    @Message("Nothing is lost: see what is different, and choose which counts.")
    String nothingIsLost();

    @Message("What is different")
    String whatIsDifferent();

    @Message("What")
    String what();

    @Message("In the other window")
    String inTheOtherWindow();

    @Message("Yours")
    String yours();

    @Message("Nothing")
    String nothing();

    @Message("Nothing, so theirs stays")
    String nothingSoTheirs();

    @Message("Keep mine")
    String keepMine();

    @Message("Take theirs")
    String takeTheirs();

    @Message("Take the other")
    String takeTheOther();

    @Message("You are signed out")
    String signedOut();

    @Message("Nothing was sent, and nothing that you typed is lost. It waits on this page.")
    String nothingWasSent();

    @Message("How to go on")
    String howToGoOn();

    @Message("Sign in in a new tab")
    String signInThere();

    /// After the link `signInThere`, inside of its sentence.
    @Message(", and come back to this one.")
    String comeBack();

    @Message("Then send what you typed once more:")
    String sendOnceMore();

    @Message("Send it again")
    String sendItAgain();

    @Message("Your answer was not taken. See who has it now.")
    String notTaken();

    @Message("It changed while you had it open. Look at it again, then send.")
    String changedLookThenSend();

    @Message("It changed while you had it open. Look again.")
    String changedLookAgain();

    @Message("Line {number}: {problem}")
    String inLine(int number, String problem);
}
