package dev.countersign.request.attachment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of attachments, and of what {@link AttachmentRefused} does not allow. The German ones are in
/// `messages/attachment_de.properties`.
@MessageBundle(value = "attachment", locale = "en")
public interface AttachmentMessages {
    @Message("Attachments")
    String title();

    @Message(
            "An offer, a security report, a contract: whatever helps to decide. Everybody who works on the request can open it.")
    String none();

    @Message("Remove")
    String remove();

    @Message("Attach a file")
    String label();

    @Message("PDF, Office, pictures, text or CSV; at most 25 MB.")
    String hint();

    @Message("Attach")
    String attach();

    @Message("Back to the request")
    String back();

    @Message("The file is not attached")
    String notAttached();

    @Message("Not found")
    String unknown();

    @Message("There is nothing here, or nothing that you may see.")
    String unknownDetail();

    @Message("Only those who work on it can do that")
    String notPartOfIt();

    @Message("The requester and the teams that are asked attach files. Send yours to one of them.")
    String notPartOfItDetail();

    @Message("Only who added it can do that")
    String notYours();

    @Message("Ask the person who attached the file.")
    String notYoursDetail();

    @Message("The request is closed")
    String closed();

    @Message("The request is {status}, so its attachments stay as they are.")
    String closedDetail(String status);

    @Message("As many files as there may be")
    String tooMany();

    @Message("A request has at most {most} attachments. Remove one first.")
    String tooManyDetail(int most);

    @Message("Too large")
    String tooLarge();

    @Message("A file has at most {largest}. Make it smaller or split it.")
    String tooLargeDetail(String largest);

    @Message("{bytes} bytes")
    String bytes(long bytes);

    @Message("No file")
    String empty();

    @Message("Choose a file that has something in it.")
    String emptyDetail();

    @Message("Not this kind of file")
    String typeNotAllowed();

    @Message(
            "The content of this file is of the type {found}. These can be attached: PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, GIF, WebP, plain text and CSV.")
    String typeNotAllowedDetail(String found);

    @Message("The virus scanner found something")
    String infected();

    @Message("The file was not kept: the scanner calls it {found}. Have your computer checked, and tell IT.")
    String infectedDetail(String found);

    @Message("Back in a moment")
    String notScanned();

    @Message("The virus scanner is away, so the file was not kept. Try again shortly.")
    String notScannedDetail();
}
