package dev.countersign.system.history;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.Topics;
import dev.countersign.system.history.Finding.Check;
import dev.countersign.system.history.History.Fact;
import dev.countersign.system.history.History.Inbox;
import dev.countersign.system.history.History.Repeated;
import dev.countersign.system.history.History.StoredCase;
import dev.countersign.system.history.History.StoredRequest;
import dev.countersign.system.history.History.Submission;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// What must be true of a history once it is quiet, whatever has failed meanwhile; the numbers are those of the design.
public final class Invariants {
    private final History history;
    private final Topic requests;
    private final Topic approvals;

    public Invariants(History history) {
        this.history = history;
        this.requests = new Topic(Topics.REQUESTS, history.facts());
        this.approvals = new Topic(Topics.APPROVALS, history.facts());
    }

    public List<Finding> all() {
        return List.of(i1(), i2(), i3(), i4(), i5(), i6(), i7(), i8(), i9(), i10(), i11(), i12(), i13(), i15());
    }

    Finding i1() {
        Check check = new Check("I1", "every 2xx submit has one request; unanswered ones 0 or 1");
        Map<String, List<StoredRequest>> stored =
                history.requests().stream().collect(groupingBy(StoredRequest::product));
        for (Submission submission : history.submissions()) {
            List<StoredRequest> found = stored.getOrDefault(submission.product(), List.of());
            Set<UUID> ids = found.stream().map(StoredRequest::id).collect(toSet());
            boolean answered = !submission.answeredWith().isEmpty();
            check.that(
                    answered ? ids.size() == 1 && submission.answeredWith().equals(ids) : ids.size() <= 1,
                    "%s was answered with %s and is there as %s",
                    submission.product(),
                    submission.answeredWith(),
                    ids);
            check.that(
                    !submission.handedIn()
                            || found.stream()
                                    .noneMatch(request -> request.status().equals("DRAFT")),
                    "%s was submitted and is a draft",
                    submission.product());
        }
        Set<String> asked =
                history.submissions().stream().map(Submission::product).collect(toSet());
        stored.keySet().forEach(product -> check.that(asked.contains(product), "%s was asked for by nobody", product));
        return check.done();
    }

    Finding i2() {
        Check check = new Check("I2", "what was committed is what is on the topics: no loss, no ghosts");
        published(
                check,
                requests,
                "request",
                history.requests().stream().collect(toMap(StoredRequest::id, StoredRequest::events)));
        Map<UUID, Long> decided = new HashMap<>(
                history.cases().stream().collect(toMap(StoredCase::requestId, StoredCase::events, Long::max)));
        history.delegations().forEach(delegation -> decided.put(delegation.id(), delegation.events()));
        published(check, approvals, "case of request or delegation", decided);
        return check.done();
    }

    private static void published(Check check, Topic topic, String what, Map<UUID, Long> committed) {
        Set<UUID> aggregates = new HashSet<>(committed.keySet());
        aggregates.addAll(topic.aggregates());
        for (UUID aggregate : aggregates) {
            Map<Long, Set<UUID>> found = topic.of(aggregate).stream()
                    .map(Topic::envelope)
                    .collect(groupingBy(Envelope::aggregateVersion, mapping(Envelope::id, toSet())));
            long last = committed.getOrDefault(aggregate, 0L);
            for (long version = 1; version <= last; version++) {
                check.that(found.containsKey(version), "%s %s: version %s is lost", what, aggregate, version);
            }
            found.forEach((version, ids) -> {
                check.that(version <= last, "%s %s: version %s was never committed", what, aggregate, version);
                check.that(ids.size() == 1, "%s %s: version %s is several events", what, aggregate, version);
            });
        }
    }

    Finding i3() {
        Check check = new Check("I3", "first occurrences of an aggregate on a topic are 1, 2, 3, ...");
        for (Topic topic : List.of(requests, approvals)) {
            for (UUID aggregate : topic.aggregates()) {
                List<Long> versions = topic.firstOccurrences(aggregate).stream()
                        .map(fact -> Topic.envelope(fact).aggregateVersion())
                        .toList();
                for (int i = 0; i < versions.size(); i++) {
                    check.that(versions.get(i) == i + 1, "%s comes in the order %s", aggregate, versions);
                }
                long partitions = topic.of(aggregate).stream()
                        .map(Fact::partition)
                        .distinct()
                        .count();
                check.that(partitions == 1, "%s lies on %s partitions", aggregate, partitions);
            }
        }
        return check.done();
    }

    Finding i4() {
        Check check = new Check("I4", "each (consumer, event) has at most one effect");
        Map<UUID, Fact> events = byEventId();
        for (Inbox inbox : history.inboxes()) {
            Set<UUID> once = new HashSet<>();
            for (UUID event : inbox.applied()) {
                Fact fact = events.get(event);
                check.that(once.add(event), "%s has applied %s twice", inbox.consumer(), event);
                check.that(
                        fact != null && inbox.topics().contains(fact.topic()),
                        "%s has applied %s, which is on none of its topics",
                        inbox.consumer(),
                        event);
            }
            effects(check, inbox, appliedEvents(inbox, events));
        }
        return check.done();
    }

    private void effects(Check check, Inbox inbox, List<DomainEvent> applied) {
        switch (inbox.consumer()) {
            case "approval-service" ->
                sameCounts(
                        check,
                        "cases and changes of cases of",
                        count(applied, event -> isContent(event) ? "content" : ""),
                        followed());
            case "request-service" ->
                sameCounts(
                        check,
                        "timeline entries of",
                        count(applied, Effects::storyKind),
                        history.story().stream()
                                .collect(groupingBy(entry -> entry.requestId() + " " + entry.kind(), counting())));
            default ->
                sameCounts(
                        check,
                        "notices of",
                        count(applied, Effects::noticeKind),
                        history.notices().stream()
                                .collect(groupingBy(notice -> notice.requestId() + " " + notice.kind(), counting())));
        }
    }

    private static boolean isContent(DomainEvent event) {
        return event instanceof RequestEvent.Submitted || event instanceof RequestEvent.Revised;
    }

    /// Content that is handed in opens a case; content that is changed opens another or changes the one that is open.
    private Map<String, Long> followed() {
        Stream<UUID> opened = history.cases().stream().map(StoredCase::requestId);
        Stream<UUID> changed = approvals.aggregates().stream()
                .flatMap(request -> approvals.events(request).stream())
                .filter(CaseEvent.Revised.class::isInstance)
                .map(DomainEvent::requestId);
        return Stream.concat(opened, changed).collect(groupingBy(request -> request + " content", counting()));
    }

    private static Map<String, Long> count(List<DomainEvent> events, Function<DomainEvent, String> effect) {
        return events.stream()
                .filter(event -> !effect.apply(event).isEmpty())
                .collect(groupingBy(event -> event.requestId() + " " + effect.apply(event), counting()));
    }

    private static void sameCounts(Check check, String what, Map<String, Long> expected, Map<String, Long> actual) {
        Set<String> keys = new HashSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        for (String key : keys) {
            long should = expected.getOrDefault(key, 0L);
            long is = actual.getOrDefault(key, 0L);
            check.that(should == is, "%s %s: %s events were applied, and %s are there", what, key, should, is);
        }
    }

    Finding i5() {
        Check check = new Check("I5", "a status is what the facts say; every path is a legal one");
        Map<UUID, List<StoredCase>> cases = history.cases().stream().collect(groupingBy(StoredCase::requestId));
        for (StoredRequest request : history.requests()) {
            List<DomainEvent> own = requests.events(request.id());
            CasePath path = new CasePath(request.id(), approvals.events(request.id()));
            RequestPath told = new RequestPath(request.id(), own);
            check.breachesOf(path.breaches());
            check.breachesOf(told.breaches());
            Set<String> should = own.isEmpty()
                    ? Set.of("DRAFT")
                    : told.isWithdrawn() ? path.statusesWithout(told.revision()) : path.requestStatuses();
            check.that(
                    should.contains(request.status()),
                    "request %s is %s, and the facts say %s",
                    request.id(),
                    request.status(),
                    should);
            List<String> stored = cases.getOrDefault(request.id(), List.of()).stream()
                    .sorted(Comparator.comparingInt(StoredCase::round))
                    .map(StoredCase::status)
                    .toList();
            check.that(
                    stored.isEmpty() || stored.equals(path.caseStatuses()),
                    "the cases of request %s are %s, and the facts say %s",
                    request.id(),
                    stored,
                    path.caseStatuses());
        }
        return check.done();
    }

    Finding i6() {
        return new OneOutcome(history).find(approvals);
    }

    Finding i7() {
        return NobodyForThemselves.find(history);
    }

    Finding i8() {
        Check check = new Check("I8", "one key, one resource, the same answer each time");
        for (Repeated repeated : history.repeated()) {
            check.that(
                    repeated.answers().size() == 1,
                    "%s was told different things of one %s: %s",
                    repeated.by(),
                    repeated.route(),
                    repeated.answers());
        }
        return check.done();
    }

    Finding i9() {
        List<CaseEvent.Decided> told = decodedFacts().stream()
                .filter(CaseEvent.Decided.class::isInstance)
                .map(CaseEvent.Decided.class::cast)
                .toList();
        return new RecordIsWhole(history.ledgers().record()).find(told);
    }

    Finding i10() {
        return MailArrives.find(history.post());
    }

    Finding i11() {
        return new TimersFireOnce()
                .find(
                        history.ledgers().timers(),
                        approvals.aggregates().stream()
                                .flatMap(request -> approvals.events(request).stream())
                                .toList());
    }

    Finding i15() {
        return new ClockAddsUp()
                .find(history.ledgers().times(), history.ledgers().intervals());
    }

    private List<DomainEvent> decodedFacts() {
        return history.facts().stream().flatMap(fact -> fact.event().stream()).toList();
    }

    Finding i12() {
        Check check = new Check("I12", "every event is applied, parked or dead, never two of these");
        Map<UUID, Fact> events = byEventId();
        for (Inbox inbox : history.inboxes()) {
            InboxState state = new InboxState(inbox);
            events.forEach((id, fact) -> {
                if (inbox.topics().contains(fact.topic())) {
                    Set<String> states = state.of(id);
                    check.that(
                            states.size() == 1 && !states.contains(InboxState.IN_VAIN),
                            "%s: event %s at %s is %s",
                            inbox.consumer(),
                            id,
                            fact.place(),
                            states.isEmpty() ? "lost" : states);
                }
            });
            history.facts().stream()
                    .filter(fact -> fact.envelope().isEmpty() && inbox.topics().contains(fact.topic()))
                    .forEach(fact -> check.that(
                            state.hasLetterFor(fact),
                            "%s: what is no event at %s is not among the dead letters",
                            inbox.consumer(),
                            fact.place()));
        }
        return check.done();
    }

    Finding i13() {
        Check check = new Check("I13", "every event ever published can be read");
        history.facts().stream()
                .filter(Fact::isOurs)
                .forEach(fact -> check.that(fact.event().isPresent(), "the event at %s cannot be read", fact.place()));
        return check.done();
    }

    private Map<UUID, Fact> byEventId() {
        Map<UUID, Fact> events = new LinkedHashMap<>();
        history.facts().stream()
                .filter(fact -> fact.envelope().isPresent())
                .forEach(fact -> events.putIfAbsent(Topic.envelope(fact).id(), fact));
        return events;
    }

    private static List<DomainEvent> appliedEvents(Inbox inbox, Map<UUID, Fact> events) {
        return inbox.applied().stream()
                .distinct()
                .filter(events::containsKey)
                .flatMap(id -> events.get(id).event().stream())
                .toList();
    }
}
