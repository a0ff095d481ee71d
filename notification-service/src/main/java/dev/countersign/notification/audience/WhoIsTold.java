package dev.countersign.notification.audience;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.RecordEvent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.TaskKind;
import dev.countersign.notification.Audience;
import dev.countersign.notification.Notice;
import dev.countersign.notification.Notice.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The policy: who is told what.
///
/// | what happened     | who is told                 | where it leads              |
/// |-------------------|-----------------------------|-----------------------------|
/// | request submitted | the requester               | the request                 |
/// | task queued       | the team, once per turn     | the review, or the approval |
/// | case decided      | the requester               | the request                 |
/// | something said    | requester, mentioned, watchers; once each, never the author | the request |
/// | delegation granted | the delegate               | the queue                   |
/// | delegation revoked | delegate and principal     | the queue                   |
/// | anything else     | nobody: it is not their turn, or they did it themselves   ||
final class WhoIsTold {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private WhoIsTold() {}

    static List<Notice> of(DomainEvent event) {
        return switch (event) {
            case RequestEvent.Submitted submitted -> List.of(arrived(submitted));
            case CaseEvent.TaskQueued queued -> List.of(yourTurn(queued));
            case CaseEvent.Decided decided -> List.of(answered(decided));
            case RequestEvent.Commented commented -> said(commented);
            case RequestEvent.Withdrawn e -> List.of();
            case CaseEvent.Opened e -> List.of();
            case CaseEvent.TaskClaimed e -> List.of();
            case CaseEvent.TaskReleased e -> List.of();
            case CaseEvent.TaskCompleted e -> List.of();
            case CaseEvent.Cancelled e -> List.of();
            case CaseEvent.TaskDispensed e -> List.of();
            case CaseEvent.Revised e -> List.of();
            case CaseEvent.Expiring e -> List.of();
            case CaseEvent.Expired e -> List.of();
            case HandoverEvent e -> List.of();
            case QuestionEvent e -> List.of();
            case RequestEvent.Revised e -> List.of();
            case RequestEvent.Answered e -> List.of();
            case DelegationEvent.Granted granted -> List.of(standsIn(granted));
            case DelegationEvent.Revoked revoked -> standsInNoMore(revoked);
            case RecordEvent e -> List.of();
        };
    }

    private static Notice arrived(RequestEvent.Submitted event) {
        return toRequester(
                event.requester(),
                Kind.SUBMITTED,
                event.requestId(),
                "We have your request for " + event.content().product(),
                "It is REQ-" + event.number()
                        + " and on its way to the people who look into it. You have nothing to"
                        + " do now: you hear from us when there is an answer.",
                event.submittedAt());
    }

    private static Notice yourTurn(CaseEvent.TaskQueued event) {
        boolean review = event.task().kind() == TaskKind.REVIEW;
        UUID task = event.task().taskId();
        return new Notice(
                new Audience.Team(event.task().team()),
                Kind.YOUR_TURN,
                event.requestId(),
                task,
                event.requester(),
                event.title() + (review ? " waits for your review" : " waits for your approval"),
                whoAsks(event.requester()) + " Please answer by " + DAY.format(event.dueAt()) + ".\n"
                        + "Claim it first, so that nobody else on your team starts on it too.",
                (review ? "/reviews/" : "/approvals/") + task,
                event.queuedAt());
    }

    private static Notice answered(CaseEvent.Decided event) {
        List<String> lines = new ArrayList<>();
        lines.add(event.decidedBy().name() + " gave this reason: " + event.reason());
        if (!event.conditions().isEmpty()) {
            lines.add("You may use it as long as:");
            event.conditions().forEach(condition -> lines.add("– " + condition));
        }
        lines.addAll(offered(event.offer()));
        return toRequester(
                event.requester(),
                Kind.DECIDED,
                event.requestId(),
                event.title() + answer(event.decision()),
                String.join("\n", lines),
                event.decidedAt());
    }

    private static List<Notice> said(RequestEvent.Commented event) {
        Map<String, Person> readers = new LinkedHashMap<>();
        Stream.of(event.mentioned(), List.of(event.requester()), event.watchers())
                .flatMap(List::stream)
                .filter(person -> !person.is(event.by()))
                .forEach(person -> readers.putIfAbsent(person.sub(), person));
        return readers.values().stream().map(reader -> said(event, reader)).toList();
    }

    private static Notice said(RequestEvent.Commented event, Person reader) {
        boolean mentioned = event.mentioned().stream().anyMatch(reader::is);
        return new Notice(
                new Audience.OnePerson(reader),
                Kind.COMMENTED,
                event.requestId(),
                event.commentId(),
                event.requester(),
                event.by().name() + (mentioned ? " mentioned you at " : " commented on ") + event.title(),
                event.text(),
                "/requests/" + event.requestId(),
                event.commentedAt());
    }

    private static Notice standsIn(DelegationEvent.Granted event) {
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

    private static List<Notice> standsInNoMore(DelegationEvent.Revoked event) {
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

    private static Notice toRequester(
            Person requester, Kind kind, UUID request, String title, String words, Instant at) {
        Audience audience = new Audience.OnePerson(requester);
        return new Notice(audience, kind, request, request, requester, title, words, "/requests/" + request, at);
    }

    private static String answer(Decision decision) {
        return switch (decision) {
            case APPROVED -> " is approved";
            case APPROVED_WITH_CONDITIONS -> " is approved, with conditions";
            case REJECTED -> " was not approved";
        };
    }

    private static List<String> offered(@Nullable Offer offer) {
        List<String> lines = new ArrayList<>();
        if (offer != null) {
            add(lines, "What you can use instead: ", offer.alternative());
            add(lines, "What you can try: ", offer.sandbox());
            add(lines, "What would make it a yes: ", offer.conditionsForYes());
        }
        return lines;
    }

    private static void add(List<String> lines, String beginning, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            lines.add(beginning + words);
        }
    }

    private static String whoAsks(Person requester) {
        String department = requester.department();
        return requester.name() + (department == null ? "" : " from " + department) + " asks for it.";
    }
}
