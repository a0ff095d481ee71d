package dev.countersign.notification.audience;

import dev.countersign.contracts.Contact;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.ReopenedBecause;
import dev.countersign.notification.Audience;
import dev.countersign.notification.Notice;
import dev.countersign.notification.Notice.Kind;
import dev.countersign.notification.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What people hear of problems that reviews have found: whoever sees to them, whose request it is, and the team
/// once one is open again. The owner may be unable to open the request: the notice says all that they need.
final class FindingNotices {
    private FindingNotices() {}

    /// A condition is told with the answer to the request; what a document speaks against asks nothing of anybody.
    static List<Notice> raised(FindingEvent.Raised event) {
        @Nullable Instant until = event.until();
        return switch (event.treatment()) {
            case REMEDIATE ->
                new News(event, Kind.FINDING_RAISED, wording -> toPutRight(event, until, wording))
                        .toBoth(
                                event.owner(),
                                wording -> mend(
                                        until,
                                        address(event.by().name(), event.by().email()),
                                        wording),
                                wording -> seenTo(event.owner(), until, wording));
            case ACCEPT -> allowed(event, Kind.FINDING_RAISED, event.owner(), until, wording -> "");
            case CONDITION, EVIDENCE -> List.of();
        };
    }

    static Notice remediated(FindingEvent.Remediated event) {
        @Nullable Instant until = event.until();
        return new News(event, Kind.FINDING_REMEDIATED, wording -> wording.say().isSolved(event.title()))
                .toRequester(wording -> wording.say().wrote(wording.actor(event.by(), event.onBehalfOf()), event.note())
                        + "\n"
                        + (until == null ? "" : wording.say().countsUntil(wording.lastDay(until)) + "\n")
                        + wording.say().nothingToDo());
    }

    static List<Notice> accepted(FindingEvent.Accepted event) {
        return allowed(
                event,
                Kind.FINDING_ACCEPTED,
                event.owner(),
                event.until(),
                wording -> wording.say().reason(wording.actor(event.by(), event.onBehalfOf()), event.reason()) + "\n");
    }

    static List<Notice> reopened(FindingEvent.Reopened event) {
        Contact owner = event.owner();
        Instant due = event.dueAt();
        String team = event.task().team();
        News news =
                new News(event, Kind.FINDING_REOPENED, wording -> wording.say().isOpenAgain(event.title()));
        List<Notice> notices = new ArrayList<>(news.toBoth(
                owner,
                wording ->
                        because(event, wording.say()) + mend(due, wording.say().peopleOf(wording.team(team)), wording),
                wording -> because(event, wording.say()) + seenTo(owner, due, wording)));
        notices.add(news.to(
                new Audience.Team(team),
                wording -> because(event, wording.say())
                        + wording.say().isAskedToMend(address(owner.name(), owner.email()), wording.lastDay(due))
                        + "\n"
                        + wording.say().noteHere(),
                Paths.to(event.task())));
        return notices;
    }

    private static List<Notice> allowed(
            FindingEvent event,
            Kind kind,
            @Nullable Contact owner,
            @Nullable Instant until,
            Function<Wording, String> before) {
        return new News(event, kind, wording -> isAllowed(event, until, wording))
                .toBoth(
                        owner,
                        wording -> before.apply(wording) + allowed(until, wording) + " "
                                + wording.say().thenYou(),
                        wording -> before.apply(wording) + allowed(until, wording) + " "
                                + wording.say().then());
    }

    private static String toPutRight(FindingEvent event, @Nullable Instant until, Wording wording) {
        return until == null
                ? wording.say().toPutRight(event.title())
                : wording.say().toPutRightBy(event.title(), wording.lastDay(until));
    }

    private static String isAllowed(FindingEvent event, @Nullable Instant until, Wording wording) {
        return until == null
                ? wording.say().isAllowed(event.title())
                : wording.say().isAllowedUntil(event.title(), wording.lastDay(until));
    }

    private static String allowed(@Nullable Instant until, Wording wording) {
        return until == null ? wording.say().allowed() : wording.say().allowedUntil(wording.lastDay(until));
    }

    private static String mend(@Nullable Instant until, String whom, Wording wording) {
        return until == null ? wording.say().mend(whom) : wording.say().mendBy(wording.lastDay(until), whom);
    }

    private static String seenTo(@Nullable Contact owner, @Nullable Instant until, Wording wording) {
        String who = owner == null ? wording.say().somebody() : owner.name();
        return until == null ? wording.say().seesToIt(who) : wording.say().seesToItUntil(who, wording.lastDay(until));
    }

    private static String because(FindingEvent.Reopened event, NoticeMessages say) {
        return (event.because() == ReopenedBecause.EXCEPTION_EXPIRED ? say.exceptionOver() : say.documentOver()) + "\n";
    }

    private static String address(String name, @Nullable String email) {
        return email == null ? name : name + " (" + email + ")";
    }

    /// One thing that happened to a finding.
    private record News(FindingEvent event, Kind kind, Function<Wording, String> title) {

        /// Whoever sees to a problem of their own request is told once, as its owner.
        List<Notice> toBoth(
                @Nullable Contact owner, Function<Wording, String> toOwner, Function<Wording, String> toRequester) {
            if (owner == null) {
                return List.of(toRequester(toRequester));
            }
            if (owner.email().equalsIgnoreCase(event.requester().email())) {
                return List.of(toRequester(toOwner));
            }
            return List.of(
                    to(new Audience.Named(owner), toOwner, Paths.to(event.requestId())), toRequester(toRequester));
        }

        Notice toRequester(Function<Wording, String> words) {
            return to(new Audience.OnePerson(event.requester()), words, Paths.to(event.requestId()));
        }

        Notice to(Audience audience, Function<Wording, String> words, String link) {
            return new Notice(
                    audience,
                    kind,
                    event.requestId(),
                    event.finding().findingId(),
                    event.requester(),
                    Wording.inEach(wording -> text(words, wording)),
                    link,
                    event.occurredAt());
        }

        private Text text(Function<Wording, String> words, Wording wording) {
            return new Text(
                    title.apply(wording),
                    wording.say().found(event.finding().title()) + "\n"
                            + wording.say()
                                    .howBad(wording.severity(event.finding().severity())) + "\n"
                            + words.apply(wording));
        }
    }
}
