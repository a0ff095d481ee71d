package dev.countersign.approval;

import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Money;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.RequestEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// The demo people, and requests as request-service tells of them.
public final class SampleRequests {
    public static final Person MIA = new Person("mia", "Mia Brandt", "mia@example.com", "Brand Marketing");
    public static final Person TOM = new Person("tom", "Tom Okafor", "tom@example.com", "Growth Marketing");
    public static final Person SAM = new Person("sam", "Sam Rivera", "sam@example.com", "IT Security");
    public static final Person SOFIA = new Person("sofia", "Sofia Lindqvist", "sofia@example.com", "IT Security");
    public static final Person IVAN = new Person("ivan", "Ivan Petrov", "ivan@example.com", "IT");

    private SampleRequests() {}

    public static RequestEvent.Submitted submittedBy(Person requester) {
        return submittedBy(requester, UUID.randomUUID(), "Orbit Surveys");
    }

    /// Something that IT security and then IT approval look at, and nobody else.
    public static RequestEvent.Submitted submittedBy(Person requester, UUID requestId, String product) {
        return submitted(requester, requestId, content(product, "1200.00", false));
    }

    /// @param euros what it costs a year
    public static RequestContent content(String product, String euros, boolean customerData) {
        return new RequestContent(
                product,
                "Orbit Software",
                null,
                "Ask visitors what they think.",
                Money.of(euros, "EUR"),
                5,
                customerData,
                false,
                "CC-1042",
                null);
    }

    /// @param email whose it is for
    public static RequestEvent.Submitted onBehalfOf(Person requester, UUID requestId, String email) {
        RequestContent plain = content("Orbit Surveys", "1200.00", false);
        return submitted(
                requester,
                requestId,
                new RequestContent(
                        plain.product(),
                        plain.vendor(),
                        plain.vendorWebsite(),
                        plain.purpose(),
                        plain.annualCost(),
                        plain.seats(),
                        plain.customerData(),
                        plain.websiteTags(),
                        plain.costCentre(),
                        plain.neededBy(),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        new Contact("Somebody", email)));
    }

    public static RequestEvent.Submitted submitted(Person requester, UUID requestId, RequestContent content) {
        return new RequestEvent.Submitted(
                requestId, 1001, 1, content, requester, Instant.now().truncatedTo(ChronoUnit.MICROS));
    }
}
