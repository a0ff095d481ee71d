package dev.countersign.request.conversation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the conversation. The German ones are in `messages/conversation_de.properties`.
@MessageBundle(value = "conversation", locale = "en")
public interface ConversationMessages {
    @Message("Conversation")
    String title();

    @Message("Nobody has said anything yet. Everybody who sees the request reads along.")
    String nobody();

    /// Between who said it and who should read it.
    @Message("to")
    String to();

    @Message("Say something")
    String label();

    @Message("Who should read it?")
    String readers();

    @Message("Send")
    String send();

    @Message("Watch this request")
    String watch();

    @Message("Stop watching")
    String stop();

    @Message("Error: your comment")
    String error();

    @Message("Back to the request")
    String back();

    @Message("Your comment")
    String yours();

    @Message("Say something.")
    String empty();

    @Message("At most 4,000 characters.")
    String tooLong();

    @Message("At most 20 people.")
    String tooMany();

    @Message("Leave out what is empty.")
    String nameless();

    @Message("Nobody would read it")
    String stillDraft();

    @Message("Nobody but you sees a draft. Submit the request, then talk about it.")
    String stillDraftDetail();
}
