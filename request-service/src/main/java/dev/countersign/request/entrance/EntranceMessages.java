package dev.countersign.request.entrance;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the front door. The German ones are in `messages/entrance_de.properties`.
@MessageBundle(value = "entrance", locale = "en")
public interface EntranceMessages {
    @Message("Signed out")
    String title();

    @Message("You are signed out")
    String signedOut();

    @Message("Your drafts and requests are kept.")
    String kept();

    @Message("Sign in again")
    String again();
}
