package dev.countersign.chassis.look;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of what is no status: {@link Vocabulary} says which of them stands for which code. The German ones are in
/// `messages/term_de.properties`.
@MessageBundle(value = "term", locale = "en")
public interface TermMessages {
    @Message("Reviews")
    String reviews();

    @Message("Approvals")
    String approvals();

    @Message("IT security")
    String security();

    @Message("Privacy")
    String privacy();

    @Message("Architecture")
    String architecture();

    @Message("Legal")
    String legal();

    @Message("IT approval")
    String itApproval();

    @Message("The owner of {costCentre}")
    String ownerOf(String costCentre);

    @Message("IT security review")
    String securityReview();

    @Message("Privacy review")
    String privacyReview();

    @Message("Architecture review")
    String architectureReview();

    @Message("Legal review")
    String legalReview();

    @Message("Cost-centre approval")
    String costCentreApproval();

    @Message("The fast lane")
    String fastLane();

    @Message("Only to be tried")
    String sandbox();

    @Message("The standard lane")
    String standardLane();

    @Message("In use already")
    String declaration();

    @Message("IT")
    String it();

    @Message("The requester")
    String requester();

    @Message("The vendor")
    String vendor();

    @Message("Nobody")
    String nobody();

    @Message("Names and contact details")
    String contactDetails();

    @Message("Cookies and device identifiers")
    String identifiers();

    @Message("Profiles and interests")
    String profile();

    @Message("What people do")
    String behaviour();

    @Message("Where people are")
    String location();

    @Message("What people buy")
    String purchases();

    @Message("Payment data")
    String payment();

    @Message("Especially sensitive data")
    String specialCategories();

    @Message("Data about children")
    String children();

    @Message("Data about employees")
    String employees();

    @Message("In the European Union")
    String eu();

    @Message("In a country whose protection the EU recognises")
    String adequate();

    @Message("In the United States")
    String us();

    @Message("In another country")
    String elsewhere();

    @Message("Not known")
    String unknown();

    @Message("No")
    String noAi();

    @Message("Yes, and it does not learn from our data")
    String aiOnOurData();

    @Message("Yes, and it learns from our data")
    String aiTrainsOnOurData();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();
}
