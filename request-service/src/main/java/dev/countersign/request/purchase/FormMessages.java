package dev.countersign.request.purchase;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the form that asks for a request's content. The German ones are in
/// `messages/form_de.properties`.
@MessageBundle(value = "form", locale = "en")
public interface FormMessages {
    @Message("What you need")
    String need();

    @Message("What do you need?")
    String product();

    @Message("The name of the software.")
    String productHint();

    @Message("What kind of tool is it?")
    String capability();

    @Message("In a few words, such as: e-mail marketing, surveys, heatmaps.")
    String capabilityHint();

    @Message("Who sells it?")
    String vendor();

    @Message("Their website")
    String vendorWebsite();

    @Message("It begins with https://")
    String vendorWebsiteHint();

    @Message("What is it for?")
    String purpose();

    @Message("A sentence or two. The reviewers read this first.")
    String purposeHint();

    @Message("How many people will use it?")
    String seats();

    @Message("When do you need it?")
    String neededBy();

    @Message("Customer data")
    String customers();

    @Message("The questions after the first one are only for software that handles data about customers.")
    String customersHint();

    @Message("Will it handle data about customers?")
    String customerData();

    @Message("Names, e-mail addresses, purchases, what they do on the website.")
    String customerDataHint();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("I do not know")
    String unknown();

    @Message("Does not apply")
    String notApplicable();

    @Message("only if yes")
    String onlyIfYes();

    @Message("only if so")
    String onlyIfSo();

    @Message("if you know")
    String ifYouKnow();

    @Message("only if not for yourself")
    String ifForOthers();

    @Message("Which data?")
    String classes();

    @Message("Tick all that apply.")
    String classesHint();

    @Message("Names, addresses, e-mail addresses, telephone numbers.")
    String contactDetails();

    @Message("What tells one visitor or telephone from another.")
    String identifiers();

    @Message("Age, household, interests, segments, scores.")
    String profile();

    @Message("Visits, clicks, opened mails.")
    String behaviour();

    @Message("More precisely than their town.")
    String location();

    @Message("Orders, returns, what was in the basket.")
    String purchases();

    @Message("Card numbers, bank accounts, credit ratings.")
    String payment();

    @Message("Health, religion, origin, political opinions, sex life, fingerprints and faces.")
    String specialCategories();

    @Message("People under 16.")
    String children();

    @Message("Our own people.")
    String employees();

    @Message("Where will the vendor keep it?")
    String residency();

    @Message("Norway, Switzerland, the United Kingdom, Japan and some others.")
    String adequate();

    @Message("The reviewers will find out.")
    String foundOut();

    @Message("Will you upload lists of customers?")
    String upload();

    @Message("A file of e-mail addresses, for instance.")
    String uploadHint();

    @Message("Will the vendor sign an agreement to handle the data only for us?")
    String processor();

    @Message("It is often called DPA, data processing agreement.")
    String processorHint();

    @Message("Our website")
    String website();

    @Message("The questions after the first one are only for software that puts something on the website.")
    String websiteHint();

    @Message("Will it put anything on the website?")
    String websiteTags();

    @Message("A script that the vendor asks you to paste, a pixel, a cookie.")
    String websiteTagsHint();

    @Message("On which website?")
    String domains();

    @Message("One per line, without https://, such as www.example.com.")
    String domainsHint();

    @Message("What does it put there?")
    String tags();

    @Message("The names of scripts, pixels and cookies, one per line. The vendor's instructions have them.")
    String tagsHint();

    @Message("What it costs")
    String cost();

    @Message("What does it cost in a year?")
    String annualCost();

    @Message("Without tax. An estimate will do.")
    String annualCostHint();

    @Message("What does it cost once?")
    String oneOffCost();

    @Message("To set it up, for instance. Without tax.")
    String oneOffCostHint();

    @Message("For how many months does the contract bind us?")
    String termMonths();

    @Message("Which cost centre pays?")
    String costCentre();

    @Message("CC- and four digits, such as CC-1042.")
    String costCentreHint();

    @Message("Do several cost centres share the cost?")
    String funding();

    @Message(
            "One per line with its percent, such as CC-1042 60. The one above is among them, and together they are 100.")
    String fundingHint();

    @Message("How it fits in")
    String fit();

    @Message("Which of our systems will it connect to?")
    String integrations();

    @Message("One per line, such as: online shop, customer service desk.")
    String integrationsHint();

    @Message("Does it use artificial intelligence?")
    String aiUse();

    @Message("The vendor's models get better with what we put in.")
    String trains();

    @Message("Who looks after it")
    String people();

    @Message("The reviewers turn to these people with questions.")
    String peopleHint();

    @Message("Who answers for its use?")
    String businessOwner();

    @Message("Usually somebody in your team.")
    String businessOwnerHint();

    @Message("Who looks after the technical side?")
    String technicalOwner();

    @Message("Name")
    String name();

    @Message("E-mail address")
    String email();

    @Message("For whom do you ask?")
    String beneficiary();

    @Message("Asked for {name}, {email}. That stays as it is; for somebody else, make another request.")
    String beneficiaryStays(String name, String email);
}
