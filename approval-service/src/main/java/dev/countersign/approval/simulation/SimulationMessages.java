package dev.countersign.approval.simulation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the page on which a draft of the policy is tried: `{simulation:title}`. The German ones are in
/// `messages/simulation_de.properties`.
@MessageBundle(value = "simulation", locale = "en")
public interface SimulationMessages {
    @Message("The draft")
    String theDraft();

    @Message("What the draft would change")
    String title();

    @Message("The last {requests} requests, once as version {version} treats them and once as the draft"
            + " would. Nothing is changed by this.")
    String lede(int requests, int version);

    @Message("There are no requests to try it on")
    String noRequests();

    @Message("Nothing would change for them")
    String nothingChanges();

    @Message("Come back when something was asked for.")
    String comeBack();

    @Message("Each of these requests would take the same way.")
    String sameWay();

    @Message("Requests that would go another way")
    String otherWay();

    @Message("{changed} of {all}")
    String ofAll(int changed, int all);

    @Message("In another lane")
    String otherLane();

    @Message("Steps more")
    String stepsMore();

    @Message("Steps less")
    String stepsLess();

    @Message("Business hours, all together")
    String hours();

    @Message("{hours} more")
    String more(long hours);

    @Message("{hours} less")
    String less(long hours);

    @Message("as before")
    String asBefore();

    @Message("Requests that would go another way, the newest first")
    String caption();

    @Message("What")
    String what();

    @Message("Now")
    String now();

    @Message("With the draft")
    String withDraft();
}
