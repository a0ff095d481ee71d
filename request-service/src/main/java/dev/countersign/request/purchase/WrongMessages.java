package dev.countersign.request.purchase;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What is wrong with a form about a request. Sentences without parameters are those of the constraints on
/// {@link ContentForm} and its parts too: there they are English, for REST. The German ones are in
/// `messages/wrong_de.properties`.
@MessageBundle(value = "wrong", locale = "en")
public interface WrongMessages {
    @Message("Line {number}: {problem}")
    String line(int number, String problem);

    @Message("Enter a whole number, such as 12.")
    String wholeNumber();

    @Message("Enter a date, such as 2026-12-31.")
    String date();

    @Message("Line {number}: Enter a cost centre and its percent, such as CC-1042 60.")
    String shareOfLine(int number);

    @Message("Choose from what is offered.")
    String notOffered();

    @Message("Say which data it will handle.")
    String dataMissing();

    @Message("Leave this out, or say that it will handle data about customers.")
    String dataSuperfluous();

    @Message("Say what it puts on which website.")
    String siteMissing();

    @Message("Leave this out, or say that it puts something on the website.")
    String siteSuperfluous();

    @Message("Two shares or more; leave this empty when one cost centre pays all.")
    String oneShare();

    @Message("The shares add up to {sum} percent; they have to be 100.")
    String sum(int sum);

    @Message("This cost centre is listed already.")
    String payerTwice();

    @Message("The cost centre that pays is to be one of them, with its share.")
    String payerMissing();

    @Message("For whom it is asked stays as it was. Make another request for somebody else.")
    String beneficiaryStays();

    @Message("Nothing is different. Change something, or leave it as it is.")
    String nothingChanged();

    @Message("Say which product you need.")
    String product();

    @Message("Say who sells it.")
    String vendor();

    @Message("A web address that begins with https://.")
    String website();

    @Message("Say what you need it for.")
    String purpose();

    @Message("Say what it costs in a year; an estimate will do.")
    String annualCost();

    @Message("Say how many people will use it.")
    String seats();

    @Message("Say whether it will handle data about customers.")
    String customerData();

    @Message("Say whether it puts anything on the website.")
    String websiteTags();

    @Message("Say which cost centre pays.")
    String costCentre();

    @Message("CC- and four digits, such as CC-1042.")
    String costCentreForm();

    @Message("A day that has not passed.")
    String dayPassed();

    @Message("An amount from 0, with no more decimals than the currency has, such as 1200.00.")
    String amount();

    @Message("A currency such as EUR.")
    String currency();

    @Message("Three capital letters, such as EUR.")
    String currencyForm();

    @Message("A currency that exists, such as EUR.")
    String currencyUnknown();

    @Message("Say who pays which share.")
    String shareMissing();

    @Message("Say which cost centre.")
    String shareOfWhom();

    @Message("Say which share it pays, in percent.")
    String sharePercent();

    @Message("A share is at least 1 percent.")
    String shareTooSmall();

    @Message("A share is at most 100 percent.")
    String shareTooLarge();

    @Message("Name the system.")
    String systemMissing();

    @Message("Each system once.")
    String systemTwice();

    @Message("Say which kinds of data it will handle.")
    String kindsMissing();

    @Message("Each kind once.")
    String kindTwice();

    @Message("Say which kind.")
    String kindMissing();

    @Message("Say where the data is kept; that you do not know is an answer too.")
    String residency();

    @Message("Say whether you will upload lists of customers.")
    String upload();

    @Message("Say on which website.")
    String domainsMissing();

    @Message("The name of a website without https://, such as www.example.com.")
    String domain();

    @Message("Each domain once.")
    String domainTwice();

    @Message("Name what it puts there.")
    String tagsMissing();

    @Message("Name it.")
    String tagMissing();

    @Message("Each of them once.")
    String tagTwice();

    @Message("Say their name.")
    String contactName();

    @Message("Say their e-mail address.")
    String contactEmail();

    @Message("One e-mail address, such as name@example.com.")
    String email();

    @Message("Write the answer.")
    String answer();

    @Message("At least 1.")
    String atLeast1();

    @Message("At least 1 month.")
    String atLeast1Month();

    @Message("At most 1,000,000.")
    String atMost1000000();

    @Message("At most 50.")
    String atMost50();

    @Message("At most 120 months.")
    String atMost120Months();

    @Message("At most 20 shares.")
    String atMost20Shares();

    @Message("At most 20 systems.")
    String atMost20Systems();

    @Message("At most 120 characters.")
    String atMost120Characters();

    @Message("At most 200 characters.")
    String atMost200Characters();

    @Message("At most 300 characters.")
    String atMost300Characters();

    @Message("At most 1,000 characters.")
    String atMost1000Characters();

    @Message("At most 4,000 characters.")
    String atMost4000Characters();
}
