package dev.countersign.chassis;

import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.EventCodec;
import dev.countersign.contracts.EventType;
import dev.countersign.contracts.Money;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.RequestEvent;
import java.time.Instant;
import java.util.UUID;

/// Events as a service would send them.
public final class SampleEvents {
    private SampleEvents() {}

    /// @param number tells one event of a request from another; the tests give it the version
    public static RequestEvent.Submitted submitted(UUID request, long number) {
        RequestContent content = new RequestContent(
                "Heatmap One",
                "Heat GmbH",
                "https://heat.example",
                "See where visitors stop reading.",
                Money.of("1200.00", "EUR"),
                12,
                true,
                true,
                "CC-1042",
                null);
        Person mia = new Person("mia", "Mia Brandt", "mia@example.com", "Brand Marketing");
        return new RequestEvent.Submitted(request, number, 1, content, mia, Instant.parse("2026-11-22T09:30:00Z"));
    }

    public static byte[] submittedData(UUID request, long number) {
        return EventCodec.encode(submitted(request, number));
    }

    public static Envelope envelope(UUID request, long version) {
        return envelope(request, version, EventType.REQUEST_SUBMITTED.typeName());
    }

    public static Envelope envelope(UUID request, long version, String type) {
        return new Envelope(
                Ids.next(), type, "/request-service", request, version, Instant.parse("2026-11-22T09:30:00Z"));
    }
}
