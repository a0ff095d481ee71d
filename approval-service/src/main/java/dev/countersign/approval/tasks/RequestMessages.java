package dev.countersign.approval.tasks;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words beside what is asked for, as reviewers and approvers read it: `{request:product}`. The German ones
/// are in `messages/request_de.properties`.
@MessageBundle(value = "request", locale = "en")
public interface RequestMessages {
    @Message("What is asked for")
    String whatIsAskedFor();

    @Message("Product")
    String product();

    @Message("Vendor")
    String vendor();

    @Message("What for")
    String whatFor();

    @Message("Data about customers")
    String customerData();

    @Message("Which data")
    String whichData();

    @Message("Kept")
    String kept();

    @Message("Lists of customers are uploaded")
    String listsUploaded();

    @Message("Agreement to handle data only for us")
    String processor();

    @Message("Not known")
    String notKnown();

    @Message("Puts something on the website")
    String onTheWebsite();

    @Message("On which website")
    String whichWebsite();

    @Message("Scripts, pixels, cookies")
    String tags();

    @Message("Connects to")
    String connectsTo();

    @Message("Artificial intelligence")
    String ai();

    @Message("Cost in a year")
    String costInAYear();

    @Message("Cost once")
    String costOnce();

    @Message("Months of contract")
    String termMonths();

    @Message("People")
    String people();

    @Message("Cost centre")
    String costCentre();

    @Message("Shares of the cost")
    String shares();

    @Message("Answers for its use")
    String businessOwner();

    @Message("Looks after the technical side")
    String technicalOwner();

    @Message("Asked for")
    String beneficiary();

    @Message("Needed by")
    String neededBy();

    @Message("Submitted")
    String submitted();

    @Message("The whole story of this request")
    String wholeStory();
}
