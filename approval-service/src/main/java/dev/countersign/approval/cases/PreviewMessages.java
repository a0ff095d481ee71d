package dev.countersign.approval.cases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of what would come of a request, beside its form at request-service: `{preview:title}`. The German
/// ones are in `messages/preview_de.properties`.
@MessageBundle(value = "preview", locale = "en")
public interface PreviewMessages {
    @Message("What happens next")
    String title();

    @Message("If you submitted what you have typed so far. Nothing of it is kept; your form is still open"
            + " in the other tab.")
    String lede();

    @Message("The way of your request")
    String way();

    @Message("First")
    String first();

    @Message("At the same time")
    String together();

    @Message("Then")
    String then();

    /// Before the names of steps.
    @Message("After")
    String after();

    @Message("{who}, within {hours} working hours")
    String within(String who, long hours);

    @Message("The owner of the cost centre")
    String ownerOfCostCentre();

    @Message("Nobody has to look at it.")
    String nobody();

    /// Before a time.
    @Message("Expect an answer by")
    String expectAnswer();

    @Message("Expect it by")
    String expectIt();

    @Message("A working-time estimate when each takes all of its target. Questions to you or the vendor"
            + " come on top.")
    String estimate();

    @Message("Something does not fit yet:")
    String doesNotFit();

    @Message("Say this much to see who looks at it, and by when you have an answer:")
    String sayThisMuch();

    @Message("What it costs in a year; an estimate will do.")
    String missingCost();

    @Message("Whether it will handle data about customers.")
    String missingCustomerData();

    @Message("Whether it puts anything on the website.")
    String missingWebsite();

    @Message("Nothing is different yet. Once it is, this says which reviews have to be done again and"
            + " when the answer would come.")
    String nothingDifferent();

    @Message("The answer comes up to {hours} working hours later.")
    String later(long hours);

    @Message("The answer can come earlier.")
    String earlier();

    @Message("The answer comes no later.")
    String noLater();

    @Message("To be done again")
    String again();

    @Message("New")
    String added();

    @Message("No longer needed")
    String dropped();

    @Message("Stays as it is")
    String kept();

    @Message("answered by {name}")
    String answeredBy(String name);

    @Message("What it costs in a year")
    String annualCost();

    @Message("What it costs once")
    String oneOffCost();

    @Message("How many people will use it")
    String seats();

    @Message("For how many months the contract binds")
    String termMonths();

    @Message("Data about customers")
    String customerData();

    @Message("What it puts on the website")
    String website();

    @Message("Which cost centre pays")
    String costCentre();

    @Message("How cost centres share the cost")
    String funding();

    @Message("Which data")
    String whichData();

    @Message("Where the data is kept")
    String residency();

    @Message("Lists of customers")
    String customerLists();

    @Message("The agreement with the vendor")
    String agreement();

    @Message("On which website")
    String whichWebsite();

    @Message("Which systems it connects to")
    String integrations();

    @Message("Artificial intelligence")
    String ai();

    @Message("When you need it")
    String neededBy();

    @Message("Your text")
    String yourText();

    @Message("{field}: {problem}")
    String refused(String field, String problem);

    @Message("enter an amount such as 1200.00, in a currency such as EUR.")
    String amountInCurrency();

    @Message("enter an amount such as 1200.00.")
    String amount();

    @Message("at most 4,000 characters.")
    String tooLong();

    @Message("enter a whole number such as 12.")
    String wholeNumber();

    @Message("choose from what is offered.")
    String notOffered();

    @Message("at most {most} lines.")
    String tooManyLines(int most);

    @Message("CC- and four digits, such as CC-1042.")
    String costCentreForm();

    @Message("one per line with its percent, such as CC-1042 60.")
    String shares();

    @Message("enter a date such as 2026-12-31.")
    String day();

    @Message("the name of a website without https://, such as www.example.com.")
    String hostName();
}
