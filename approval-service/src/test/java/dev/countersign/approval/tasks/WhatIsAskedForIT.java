package dev.countersign.approval.tasks;

import static dev.countersign.approval.SampleRequests.MIA;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Browser;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import dev.countersign.approval.Topic;
import dev.countersign.contracts.AiUse;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.DataClass;
import dev.countersign.contracts.DataUse;
import dev.countersign.contracts.FundingShare;
import dev.countersign.contracts.Money;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.Residency;
import dev.countersign.contracts.SiteUse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who decides sees everything that was asked for.
@QuarkusTest
@WithTestResource(Backends.class)
class WhatIsAskedForIT {

    @BeforeEach
    void nothingWaits() throws SQLException {
        Database.forgetCases();
    }

    @Test
    void aReviewerSeesEverythingThatTheRequesterSaid() {
        // Given
        UUID request = UUID.randomUUID();
        Topic.tell(
                new RequestEvent.Submitted(
                        request, 1001, 1, everything(), MIA, Instant.now().truncatedTo(ChronoUnit.MICROS)),
                1);

        // When
        Browser sam = Browser.of("sam", "/reviews/" + Rest.reviewOf(request));

        // Then
        for (String said : List.of(
                "E-mail marketing",
                "€26,400.00",
                "€4,500.00",
                "<dd class=\"number\">24</dd>",
                "CC-1042: 60 %",
                "CC-2210: 40 %",
                "Names and contact details",
                "What people buy",
                "In the European Union",
                "Lists of customers are uploaded</dt><dd>Yes",
                "Agreement to handle data only for us</dt><dd>Not known",
                "shop.example.com",
                "pw_visitor",
                "Customer service &lt;desk&gt;",
                "Yes, and it learns from our data",
                "carla@example.com",
                "Noor van Dijk",
                "Tom Okafor")) {
            assertTrue(sam.html().contains(said), () -> said + " is not on\n" + sam.html());
        }
    }

    @Test
    void whatAnOldRequestDoesNotSayIsLeftOut() {
        // Given
        UUID request = Rest.submit(MIA, "Orbit Surveys");

        // When
        Browser sam = Browser.of("sam", "/reviews/" + Rest.reviewOf(request));

        // Then
        assertTrue(sam.html().contains("Orbit Surveys"));
        for (String heading : List.of("Which data", "On which website", "Shares of the cost", "Connects to")) {
            assertFalse(sam.html().contains(heading), () -> heading + " is on\n" + sam.html());
        }
    }

    private static RequestContent everything() {
        return new RequestContent(
                "Postwren Audiences",
                "Postwren GmbH",
                null,
                "Send what fits.",
                Money.of("26400.00", "EUR"),
                18,
                true,
                true,
                "CC-1042",
                null,
                "E-mail marketing",
                Money.of("4500.00", "EUR"),
                24,
                List.of(new FundingShare("CC-1042", 60), new FundingShare("CC-2210", 40)),
                new DataUse(List.of(DataClass.CONTACT_DETAILS, DataClass.PURCHASES), Residency.EU, true, null),
                new SiteUse(List.of("www.example.com", "shop.example.com"), List.of("postwren.js", "pw_visitor")),
                List.of("Online shop", "Customer service <desk>"),
                AiUse.TRAINS_ON_OUR_DATA,
                new Contact("Carla Neumann", "carla@example.com"),
                new Contact("Noor van Dijk", "noor.vandijk@example.com"),
                new Contact("Tom Okafor", "tom@example.com"));
    }
}
