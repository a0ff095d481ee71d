package dev.countersign.request.purchase;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What the parts of a request's content are called, and the words for what stands in them. The German ones are
/// in `messages/field_de.properties`.
@MessageBundle(value = "field", locale = "en")
public interface FieldMessages {
    @Message("Product")
    String product();

    @Message("Kind of tool")
    String capability();

    @Message("Vendor")
    String vendor();

    @Message("Website of the vendor")
    String vendorWebsite();

    @Message("What for")
    String purpose();

    @Message("Cost in a year")
    String annualCost();

    @Message("Currency of the cost in a year")
    String annualCurrency();

    @Message("Cost once")
    String oneOffCost();

    @Message("Currency of the cost once")
    String oneOffCurrency();

    @Message("Months of contract")
    String termMonths();

    @Message("People")
    String seats();

    @Message("Data about customers")
    String customerData();

    @Message("Which data")
    String classes();

    @Message("Where the data is kept")
    String residency();

    @Message("Kept")
    String kept();

    @Message("Lists of customers are uploaded")
    String customerListUpload();

    @Message("Agreement to handle data only for us")
    String processor();

    @Message("Puts something on the website")
    String websiteTags();

    @Message("On which website")
    String domains();

    @Message("Scripts, pixels, cookies")
    String tags();

    @Message("Connects to")
    String integrations();

    @Message("Artificial intelligence")
    String aiUse();

    @Message("Cost centre")
    String costCentre();

    @Message("Shares of the cost")
    String funding();

    @Message("Answers for its use")
    String businessOwner();

    @Message("Looks after the technical side")
    String technicalOwner();

    @Message("Asked for")
    String beneficiary();

    @Message("{who}: name")
    String nameOf(String who);

    @Message("{who}: e-mail address")
    String emailOf(String who);

    @Message("Needed by")
    String neededBy();

    @Message("Nothing was said")
    String nothing();

    @Message("{words:yesOrNo(answer)}")
    String yesOrNo(boolean answer);

    @Message("{words:data(code)}")
    String data(String code);

    @Message("{words:residency(code)}")
    String residencyOf(String code);

    @Message("{words:aiUse(code)}")
    String aiUseOf(String code);
}
