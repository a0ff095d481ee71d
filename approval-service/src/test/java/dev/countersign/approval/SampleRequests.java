package dev.countersign.approval;

import dev.countersign.contracts.Money;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.RequestEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    public static RequestEvent.Submitted submittedBy(Person requester, UUID requestId, String product) {
        RequestContent content = new RequestContent(
                product,
                "Orbit Software",
                null,
                "Ask visitors what they think.",
                Money.of("1200.00", "EUR"),
                5,
                true,
                false,
                "CC-1042",
                null);
        return new RequestEvent.Submitted(
                requestId, 1001, 1, content, requester, Instant.now().truncatedTo(ChronoUnit.MICROS));
    }
}
