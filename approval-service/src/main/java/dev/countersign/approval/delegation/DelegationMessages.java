package dev.countersign.approval.delegation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the page on which people say who stands in for them, and of what {@link DelegationRefused} does not
/// allow: `{delegation:lede}`. The German ones are in `messages/delegation_de.properties`.
@MessageBundle(value = "delegation", locale = "en")
public interface DelegationMessages {
    @Message("When you are away")
    String whenAway();

    @Message("Somebody does your reviews and approvals meanwhile. Both names are kept with whatever they do.")
    String lede();

    @Message("Let somebody stand in for you")
    String letStandIn();

    @Message("Who?")
    String who();

    @Message("They get no right on what you asked for yourself.")
    String whoHint();

    @Message("Somebody else")
    String somebodyElse();

    @Message("Enter their address below.")
    String somebodyElseHint();

    @Message("Their e-mail address")
    String theirAddress();

    @Message("Only for somebody else. They have to have signed in here once.")
    String theirAddressHint();

    @Message("Which of your tasks?")
    String whichTasks();

    @Message("Reviews")
    String reviews();

    @Message("Approvals")
    String approvals();

    @Message("First day")
    String firstDay();

    @Message("Leave it empty to begin now.")
    String firstDayHint();

    @Message("Last day")
    String lastDay();

    @Message("It ends with this day by itself.")
    String lastDayHint();

    @Message("Let them stand in")
    String letThem();

    @Message("Who stands in for whom")
    String whoForWhom();

    @Message("Nobody stands in for anybody")
    String nobody();

    @Message("Before you go away, name somebody above.")
    String beforeYouGo();

    @Message("You are in no team that reviews or approves, so nobody has to stand in for you.")
    String noTeam();

    @Message("When somebody names you, it is shown here, and their tasks are in your queue.")
    String whenNamed();

    @Message("Delegations, the newest first")
    String caption();

    @Message("Who")
    String whoColumn();

    @Message("State")
    String state();

    @Message("What")
    String what();

    @Message("From")
    String from();

    @Message("Until")
    String until();

    @Message("What you can do")
    String whatYouCanDo();

    @Message("{name} for you")
    String forYou(String name);

    @Message("You for {name}")
    String youFor(String name);

    @Message("Take it back")
    String takeBack();

    /// After `takeBack`, for those who hear the page.
    @Message("from {name}")
    String fromWhom(String name);

    @Message("You have {most} that are not over. Take one of them back first.")
    String tooManyOnPage(int most);

    @Message("It has changed or ended meanwhile. This is how it is now.")
    String changed();

    @Message("Not found")
    String unknown();

    @Message("There is nothing here, or nothing that you may see.")
    String unknownDetail();

    @Message("Somebody else's delegation")
    String notYours();

    @Message("Only {principal} can take this back. Ask them.")
    String notYoursDetail(String principal);

    @Message("It is over already")
    String over();

    @Message("This delegation was taken back or its time has passed. There is nothing left to do.")
    String overDetail();

    @Message("You do not stand in any more")
    String justEnded();

    @Message("A delegation to you ended at this moment, so nothing was done. Look again at what is yours to do.")
    String justEndedDetail();

    @Message("You have no tasks to leave")
    String nothingToLeave();

    @Message("You are in no team that reviews or approves, so nobody has to stand in for you.")
    String nothingToLeaveDetail();

    @Message("Too many at once")
    String tooMany();

    @Message("You have {most} delegations that are not over. Take one back first.")
    String tooManyDetail(int most);
}
