package dev.countersign.notification.audience;

import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import dev.countersign.notification.Audience;
import dev.countersign.notification.Notice;
import dev.countersign.notification.Notice.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What is told to those who stand in for somebody, and for whom somebody does.
final class DelegationNotices {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private DelegationNotices() {}

    static Notice standsIn(DelegationEvent.Granted event) {
        String kinds = event.kinds().size() == TaskKind.values().length
                ? "reviews and approvals"
                : event.kinds().getFirst() == TaskKind.REVIEW ? "reviews" : "approvals";
        return aboutDelegation(
                event,
                event.delegate(),
                "You stand in for " + event.principal().name(),
                "From " + MOMENT.format(event.from()) + " until " + MOMENT.format(event.until())
                        + " you see the " + kinds + " of " + event.principal().name()
                        + " in your queue, and what you do with them is recorded as done by you on their behalf.\n"
                        + "Requests of their own are not yours to decide either.",
                event.grantedAt());
    }

    static List<Notice> standsInNoMore(DelegationEvent.Revoked event) {
        String principal = event.principal().name();
        String delegate = event.delegate().name();
        return List.of(
                aboutDelegation(
                        event,
                        event.delegate(),
                        "You do not stand in for " + principal + " any more",
                        principal + " ended it on " + MOMENT.format(event.revokedAt())
                                + ". Their tasks are not in your queue any more.",
                        event.revokedAt()),
                aboutDelegation(
                        event,
                        event.principal(),
                        delegate + " does not stand in for you any more",
                        "You ended it on " + MOMENT.format(event.revokedAt())
                                + ". If it was not you, tell the people who look after Countersign in your company.",
                        event.revokedAt()));
    }

    private static Notice aboutDelegation(
            DelegationEvent event, Person reader, String title, String words, Instant at) {
        UUID delegation = event.delegationId();
        Audience audience = new Audience.OnePerson(reader);
        return new Notice(
                audience, Kind.STAND_IN, delegation, delegation, event.principal(), title, words, "/queue", at);
    }
}
