package dev.countersign.approval.policy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages of policies and of their drafts, and of what {@link PolicyRefused} does not allow:
/// `{policy:write}`. What a policy says is not among them, nor what is wrong in its text: that speaks of its
/// words, as a compiler does. The German ones are in `messages/policy_de.properties`.
@MessageBundle(value = "policy", locale = "en")
public interface PolicyMessages {
    @Message("Who looks at which request. Cases that are open keep to the version that they began with.")
    String lede();

    @Message("Write a draft")
    String write();

    @Message("Drafts")
    String drafts();

    @Message("Nothing is proposed")
    String nothingProposed();

    @Message("A draft changes nothing by itself. One of you writes it, tries it on the requests of the"
            + " past, and another one publishes it.")
    String nothingProposedHelp();

    @Message("Drafts, the oldest first")
    String draftsCaption();

    @Message("Draft")
    String draft();

    @Message("By")
    String by();

    @Message("Changes")
    String changes();

    @Message("Saved")
    String saved();

    @Message("Version {number}")
    String version(int number);

    @Message("Versions")
    String versions();

    @Message("Versions, the one in force first")
    String versionsCaption();

    @Message("Version")
    String versionColumn();

    @Message("Written by")
    String writtenBy();

    @Message("Published by")
    String publishedBy();

    @Message("In force since")
    String inForceSince();

    @Message("In force")
    String inForce();

    @Message("Comes with Countersign")
    String shipped();

    @Message("Policy, version {number}")
    String title(int number);

    @Message("Version {number}: {name}")
    String heading(int number, String name);

    @Message("Written by {author}, published by {publisher}")
    String writtenAndPublished(String author, String publisher);

    /// Inside of a sentence, before a time.
    @Message("in force since")
    String sinceWhen();

    @Message("What it has changed")
    String whatItHasChanged();

    @Message("From version {from} to version {to}. Lines that went away begin with −, lines that came with +.")
    String changedLines(int from, int to);

    @Message("The whole text")
    String wholeText();

    @Message("The text of the policy")
    String theText();

    @Message("Changed lines")
    String difference();

    @Message("It begins with the text of version {number}. Nothing changes for anybody until somebody"
            + " else publishes it.")
    String beginsWith(String number);

    @Message("The draft")
    String theDraft();

    @Message("YAML; what is wrong in it is told with its line.")
    String textHint();

    @Message("Save the draft")
    String save();

    @Message("Leave it")
    String leave();

    @Message("Draft: {name}")
    String draftTitle(String name);

    /// Before a time.
    @Message("By {author}, saved")
    String bySaved(String author);

    @Message("It changes version {number}.")
    String changesVersion(int number);

    @Message("Try it on past requests")
    String tryIt();

    @Message("Version {number} has been published since this was begun.")
    String published(int number);

    /// The first part of a sentence that `takeItOver` ends, with the link `itHasChanged` between them.
    @Message("Look at what")
    String lookAtWhat();

    @Message("it has changed")
    String itHasChanged();

    @Message(", take it over, and save: then this changes version {number}.")
    String takeItOver(int number);

    @Message("Its author has to look at it again before it can be published.")
    String authorLooksAgain();

    @Message("What it changes")
    String whatItChanges();

    @Message("Nothing: it reads as version {number} does.")
    String readsTheSame(int number);

    @Message("From version {from} to what is saved. Lines that go away begin with −, lines that come with +.")
    String changingLines(int from);

    @Message("You wrote it, so somebody else has to publish it. Send them this page's address.")
    String somebodyElsePublishes();

    @Message("Once it is published, every request that comes is treated by it. Cases that are open go on"
            + " as they began.")
    String oncePublished();

    @Message("Publish it")
    String publish();

    @Message("Go on writing")
    String goOnWriting();

    @Message("Throw the draft away")
    String throwAway();

    @Message("The draft was changed while you had it open. Compare it with what is saved below before you go on.")
    String changed();

    @Message("Version {inForce} was published meanwhile, and this draft changes version {basedOn}. Its"
            + " author has to look at it again, and save it as a change of version {inForce}.")
    String outdatedOnPage(int inForce, int basedOn);

    @Message("A draft is changed by its author alone and published by somebody else.")
    String notYoursOnPage();

    @Message("Line {line}, column {column}: {problem}")
    String mistake(int line, int column, String problem);

    @Message("Line {line}, column {column} ({field}): {problem}")
    String mistakeIn(int line, int column, String field, String problem);

    @Message("This is not a policy yet")
    String invalid();

    @Message("Nothing was saved. See errors, with their places.")
    String invalidDetail();

    @Message("Not found")
    String unknown();

    @Message("There is no such version or draft. List them to see which are.")
    String unknownDetail();

    @Message("Somebody else's draft")
    String notYours();

    @Message("This is {author}'s draft. Make one of your own from it.")
    String notYoursDetail(String author);

    @Message("A second person publishes")
    String own();

    @Message("You wrote this draft. Ask another policy owner to look at it and publish it.")
    String ownDetail();

    @Message("Another version came first")
    String outdated();

    @Message("Version {inForce} was published after this draft was begun from version {basedOn}. Look at"
            + " their difference, take over what should stay, and save the draft based on version {inForce}.")
    String outdatedDetail(int inForce, int basedOn);
}
