package dev.countersign.system.history;

import static java.util.stream.Collectors.toSet;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.RecordEvent;
import dev.countersign.contracts.RequestEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Goes the way of one request through its cases, fact by fact, and notes each step that nobody could have taken.
/// Written from the domain's rules, not from the services' code.
final class CasePath {
    private static final Set<String> YES = Set.of("APPROVED", "APPROVED_WITH_CONDITIONS");

    private final UUID requestId;
    private final List<String> breaches = new ArrayList<>();
    private final List<CaseRound> rounds = new ArrayList<>();

    CasePath(UUID requestId, List<DomainEvent> facts) {
        this.requestId = requestId;
        facts.forEach(this::go);
    }

    List<String> breaches() {
        return breaches;
    }

    /// What approval-service must hold of its cases, one after another.
    List<String> caseStatuses() {
        return rounds.stream().map(CaseRound::status).toList();
    }

    /// What request-service may hold of it, if the requester has not taken it back. A change that was refused leaves
    /// the last yes as it stands.
    Set<String> requestStatuses() {
        if (rounds.isEmpty()) {
            return Set.of("SUBMITTED");
        }
        CaseRound last = rounds.getLast();
        String status = last.status();
        return switch (status) {
            case "OPEN" -> Set.of(last.waitsForRequester() ? "WAITING_ON_REQUESTER" : "IN_REVIEW");
            case "REJECTED" -> Set.of(lastYesOr(status));
            case "EXPIRED" -> Stream.of(status, lastYesOr(status)).collect(toSet());
            case "CANCELLED" -> Set.of("WITHDRAWN");
            default -> Set.of(status);
        };
    }

    /// What request-service may hold of it when the requester has taken back what they asked for as this revision.
    /// A yes to an earlier one stands, unless it crossed with that; a yes to this one came too late.
    Set<String> statusesWithout(int revision) {
        Stream<String> standing = rounds.reversed().stream()
                .filter(round -> YES.contains(round.status()) && round.isAboutOneBefore(revision))
                .map(CaseRound::status)
                .limit(1);
        return Stream.concat(Stream.of("WITHDRAWN"), standing).collect(toSet());
    }

    private Optional<String> lastYes() {
        return caseStatuses().reversed().stream().filter(YES::contains).findFirst();
    }

    private String lastYesOr(String status) {
        return lastYes().orElse(status);
    }

    private void go(DomainEvent fact) {
        switch (fact) {
            case CaseEvent.Opened event -> open(event);
            case FindingEvent event -> whenever(event);
            case CaseEvent event -> within(event);
            case RequestEvent event -> breach("an event of requests among the facts of its case");
            case DelegationEvent event -> breach("a delegation among the facts of a case");
            case RecordEvent event -> breach("an event of the record among the facts of a case");
        }
    }

    private void open(CaseEvent.Opened event) {
        if (!rounds.isEmpty()) {
            CaseRound before = rounds.getLast();
            boolean takenBack = before.status().equals("CANCELLED") && lastYes().isEmpty();
            if (before.isOpen() || takenBack) {
                breach("a case was opened after one that is %s", before.status());
            }
        }
        event.plan().stream()
                .filter(step -> step.carried() != null && !isFoundEarlier(step))
                .forEach(step -> breach(
                        "%s was carried, and no earlier case says so",
                        step.task().step()));
        rounds.add(new CaseRound(event, this::breach));
    }

    private boolean isFoundEarlier(PlannedStep step) {
        return !rounds.isEmpty() && rounds.getLast().hasFound(step.task().step(), step.carried());
    }

    /// What a review has found goes on when its case has ended, and while a further one is open.
    private void whenever(FindingEvent event) {
        rounds.stream()
                .filter(round -> round.is(event.caseId()))
                .findFirst()
                .ifPresentOrElse(
                        round -> round.go(event),
                        () -> breach(
                                "%s of a case that was never opened",
                                event.getClass().getSimpleName()));
    }

    private void within(CaseEvent event) {
        if (rounds.isEmpty()) {
            breach("%s before a case was opened", event.getClass().getSimpleName());
            return;
        }
        CaseRound round = rounds.getLast();
        if (!round.isOpen()) {
            breach("%s after the case had ended", event.getClass().getSimpleName());
        }
        round.go(event);
    }

    private void breach(String what, Object... parts) {
        breaches.add("request " + requestId + ": " + what.formatted(parts));
    }
}
