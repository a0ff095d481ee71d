package dev.countersign.approval.tasks;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the page of the queue: `{queue:lede}`. The German ones are in `messages/queue_de.properties`.
@MessageBundle(value = "queue", locale = "en")
public interface QueueMessages {
    @Message("What waits for your teams, the most urgent first.")
    String lede();

    @Message("Take the next one")
    String takeNext();

    @Message("When you are away")
    String whenAway();

    @Message("Keys")
    String keys();

    @Message("Which team")
    String whichTeam();

    @Message("All my teams")
    String allTeams();

    @Message("You are in no team that reviews or approves")
    String noTeam();

    @Message("What you asked for yourself is under Requests. Once somebody names you to stand in for them"
            + " while they are away, their team's tasks are here. If you should be in a team, ask the"
            + " people who look after Countersign in your company.")
    String noTeamHelp();

    @Message("Go to your requests")
    String toRequests();

    @Message("Nothing like this waits for you")
    String nothingLikeThis();

    @Message("Words are looked for in the titles of the most urgent tasks; a request's number finds it"
            + " wherever it is.")
    String howTextIsFound();

    @Message("What was decided has left the queue.")
    String decidedHasLeft();

    @Message("Show everything that waits")
    String showWhatWaits();

    @Message("Nothing waits for you")
    String nothingWaits();

    @Message("New requests arrive here when it is your team's turn. You need not watch this page: you get"
            + " a notice.")
    String nothingWaitsHelp();

    @Message("Tick tasks to take several at once.")
    String tickHint();

    @Message("Take the ticked ones")
    String takeTicked();

    @Message("Open tasks, the most urgent first")
    String caption();

    @Message("What")
    String what();

    @Message("From")
    String from();

    @Message("Team")
    String team();

    @Message("Waiting since")
    String waitingSince();

    @Message("Due")
    String due();

    @Message("Cost in a year")
    String costInAYear();

    @Message("Who is on it")
    String whoIsOnIt();

    @Message("What you can do")
    String whatYouCanDo();

    @Message("Tick {title}")
    String tick(String title);

    @Message("Not done in time, so {team} can do it too")
    String escalated(String team);

    @Message("You")
    String you();

    @Message("for {name}")
    String forWhom(String name);

    @Message("Your own request")
    String ownRequest();

    @Message("Open")
    String open();

    @Message("Give back")
    String giveBack();

    @Message("Take")
    String take();

    @Message("Show only some")
    String showSome();

    @Message("Title or number")
    String titleOrNumber();

    @Message("Anybody or nobody")
    String anybodyOrNobody();

    @Message("Nobody yet")
    String nobodyYet();

    @Message("Lane")
    String lane();

    @Message("Any")
    String any();

    @Message("Kind")
    String kind();

    @Message("Review")
    String review();

    @Message("Approval")
    String approval();

    @Message("Overdue")
    String overdue();

    @Message("Show")
    String show();

    @Message("Show everything")
    String showEverything();

    @Message("Nothing was ticked")
    String nothingTicked();

    @Message("Tick the tasks that you want to take, then press the button again.")
    String tickFirst();

    @Message("It is yours now")
    String oneIsYours();

    @Message("All {count} are yours now")
    String allAreYours(int count);

    @Message("{count} of {total} are yours now")
    String someAreYours(int count, int total);

    @Message("yours now. Nobody else will start on it.")
    String yoursNow();

    @Message("A task that you do not see any more")
    String unseenTask();

    @Message("Keys in the queue")
    String keysTitle();

    @Message("Next and previous task")
    String keyMove();

    @Message("Open it")
    String keyOpen();

    @Message("Take it, or all that are ticked")
    String keyTake();

    @Message("Tick it, to take several at once")
    String keyTick();

    @Message("This list")
    String keyList();

    @Message("Use these keys")
    String useKeys();

    @Message("They do nothing while you type in a field.")
    String keysHint();

    @Message("Close")
    String close();
}
