package dev.countersign.notification.audience;

import dev.countersign.chassis.look.Words;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.ReopenedBecause;
import dev.countersign.notification.Audience;
import dev.countersign.notification.Notice;
import dev.countersign.notification.Notice.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What people hear of problems that reviews have found: whoever sees to them, whose request it is, and the team
/// once one is open again. The owner may be unable to open the request: the notice says all that they need.
final class FindingNotices {
    private FindingNotices() {}

    /// A condition is told with the answer to the request; what a document speaks against asks nothing of anybody.
    static List<Notice> raised(FindingEvent.Raised event) {
        String last = event.until() == null ? "" : Phrases.lastDay(event.until());
        return switch (event.treatment()) {
            case REMEDIATE -> {
                News news = new News(event, Kind.FINDING_RAISED, " has to be put right" + day(" by ", last));
                yield news.toBoth(
                        event.owner(),
                        "",
                        mend(last, address(event.by().name(), event.by().email())),
                        seenTo(event.owner(), last));
            }
            case ACCEPT -> allowed(event, Kind.FINDING_RAISED, event.owner(), last, "");
            case CONDITION, EVIDENCE -> List.of();
        };
    }

    static Notice remediated(FindingEvent.Remediated event) {
        Instant until = event.until();
        return new News(event, Kind.FINDING_REMEDIATED, " is solved")
                .toRequester(Phrases.actor(event.by(), event.onBehalfOf()) + " wrote: " + event.note()
                        + (until == null
                                ? ""
                                : "\nThe document that shows it counts until " + Phrases.lastDay(until) + ".")
                        + "\nYou have nothing to do.");
    }

    static List<Notice> accepted(FindingEvent.Accepted event) {
        String reason = Phrases.actor(event.by(), event.onBehalfOf()) + " gave this reason: " + event.reason() + "\n";
        String last = Phrases.lastDay(event.until());
        return allowed(event, Kind.FINDING_ACCEPTED, event.owner(), last, reason);
    }

    static List<Notice> reopened(FindingEvent.Reopened event) {
        String last = Phrases.lastDay(event.dueAt());
        String team = Words.team(event.task().team());
        Contact owner = event.owner();
        String because = event.because() == ReopenedBecause.EXCEPTION_EXPIRED
                ? "It was allowed for a time, and that time is over.\n"
                : "The document that spoke against it has expired.\n";
        News news = new News(event, Kind.FINDING_REOPENED, " is open again");
        List<Notice> notices =
                new ArrayList<>(news.toBoth(owner, because, mend(last, "the people of " + team), seenTo(owner, last)));
        notices.add(news.to(
                new Audience.Team(event.task().team()),
                because + address(owner.name(), owner.email()) + " is asked to put it right by " + last
                        + " and to tell you.\nNote here what becomes of it.",
                Phrases.pathTo(event.task())));
        return notices;
    }

    private static List<Notice> allowed(
            FindingEvent event, Kind kind, @Nullable Contact owner, String last, String reason) {
        String then = "It is allowed" + day(" until ", last) + ". Then it is looked at again";
        return new News(event, kind, " is allowed" + day(" until ", last))
                .toBoth(
                        owner,
                        reason,
                        then + ", and you hear from us: you are named as the one who sees to it.",
                        then + ". You have nothing to do.");
    }

    private static String mend(String last, String whom) {
        return "You are named as the one who sees to it. Please have it put right" + day(" by ", last) + ", and tell "
                + whom + " when it is.";
    }

    private static String seenTo(@Nullable Contact owner, String last) {
        return (owner == null ? "Somebody" : owner.name()) + " sees to it" + day(" until ", last)
                + ". You have nothing to do.";
    }

    private static String day(String before, String day) {
        return day.isEmpty() ? "" : before + day;
    }

    private static String address(String name, @Nullable String email) {
        return email == null ? name : name + " (" + email + ")";
    }

    /// One thing that happened to a finding.
    ///
    /// @param what follows the name of the problem in the title
    private record News(FindingEvent event, Kind kind, String what) {

        /// Whoever sees to a problem of their own request is told once, as its owner.
        List<Notice> toBoth(@Nullable Contact owner, String before, String toOwner, String toRequester) {
            if (owner == null) {
                return List.of(toRequester(before + toRequester));
            }
            if (owner.email().equalsIgnoreCase(event.requester().email())) {
                return List.of(toRequester(before + toOwner));
            }
            return List.of(
                    to(new Audience.Named(owner), before + toOwner, Phrases.pathTo(event.requestId())),
                    toRequester(before + toRequester));
        }

        Notice toRequester(String words) {
            return to(new Audience.OnePerson(event.requester()), words, Phrases.pathTo(event.requestId()));
        }

        Notice to(Audience audience, String words, String link) {
            String severity = event.finding().severity().name().toLowerCase(Locale.ROOT);
            return new Notice(
                    audience,
                    kind,
                    event.requestId(),
                    event.finding().findingId(),
                    event.requester(),
                    "A problem of " + event.title() + what,
                    "What was found: " + event.finding().title() + "\nHow bad it is: " + severity + "\n" + words,
                    link,
                    event.occurredAt());
        }
    }
}
