package dev.countersign.notification.audience;

import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import dev.countersign.notification.Audience;
import dev.countersign.notification.Notice;
import dev.countersign.notification.Notice.Kind;
import dev.countersign.notification.Text;
import dev.countersign.notification.Texts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// What is told to those who stand in for somebody, and for whom somebody does.
final class DelegationNotices {
    private DelegationNotices() {}

    static Notice standsIn(DelegationEvent.Granted event) {
        return aboutDelegation(
                event,
                event.delegate(),
                wording -> new Text(
                        wording.say().standsIn(event.principal().name()),
                        sees(event, wording, wording.say()) + "\n"
                                + wording.say().notYoursEither()),
                event.grantedAt());
    }

    static List<Notice> standsInNoMore(DelegationEvent.Revoked event) {
        String principal = event.principal().name();
        String delegate = event.delegate().name();
        return List.of(
                aboutDelegation(
                        event,
                        event.delegate(),
                        wording -> new Text(
                                wording.say().standsInNoMore(principal),
                                wording.say().principalEnded(principal, wording.moment(event.revokedAt()))),
                        event.revokedAt()),
                aboutDelegation(
                        event,
                        event.principal(),
                        wording -> new Text(
                                wording.say().noMoreForYou(delegate),
                                wording.say().youEnded(wording.moment(event.revokedAt()))),
                        event.revokedAt()));
    }

    private static String sees(DelegationEvent.Granted event, Wording wording, NoticeMessages say) {
        String from = wording.moment(event.from());
        String until = wording.moment(event.until());
        String principal = event.principal().name();
        if (event.kinds().size() == TaskKind.values().length) {
            return say.seesBoth(from, until, principal);
        }
        return event.kinds().getFirst() == TaskKind.REVIEW
                ? say.seesReviews(from, until, principal)
                : say.seesApprovals(from, until, principal);
    }

    private static Notice aboutDelegation(
            DelegationEvent event, Person reader, Function<Wording, Text> text, Instant at) {
        UUID delegation = event.delegationId();
        Audience audience = new Audience.OnePerson(reader);
        Texts texts = Wording.inEach(text);
        return new Notice(audience, Kind.STAND_IN, delegation, delegation, event.principal(), texts, "/queue", at);
    }
}
