package dev.countersign.approval.tasks;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the page on which a task goes to somebody else: `{handover:give}`. The German ones are in
/// `messages/handover_de.properties`.
@MessageBundle(value = "handover", locale = "en")
public interface HandoverMessages {
    @Message("Give {task} to somebody else")
    String title(String task);

    @Message("Give it to somebody else")
    String heading();

    @Message("{name} has it now.")
    String hasItNow(String name);

    @Message("Nobody has it yet.")
    String nobodyHasIt();

    @Message("To whom")
    String toWhom();

    @Message("Who should have it?")
    String whoShouldHaveIt();

    @Message("They get a notice, and it is kept who had it before.")
    String whoHint();

    @Message("The whole team; somebody there takes it.")
    String teamHint();

    @Message("Why?")
    String why();

    @Message("Needed when somebody has it, and for another team.")
    String whyHint();

    @Message("Give it to them")
    String give();

    @Message("Keep it")
    String keep();

    @Message("They cannot take it. Choose somebody else.")
    String notForThem();
}
