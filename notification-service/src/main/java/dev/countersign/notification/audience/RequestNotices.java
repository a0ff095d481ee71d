package dev.countersign.notification.audience;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.notification.Audience;
import dev.countersign.notification.Notice;
import dev.countersign.notification.Notice.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people hear of a request as a whole: that it has arrived, what was said about it, how it ended.
final class RequestNotices {
    private RequestNotices() {}

    static Notice arrived(RequestEvent.Submitted event) {
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

    static Notice decided(CaseEvent.Decided event) {
        List<String> lines = new ArrayList<>();
        lines.add(Phrases.actor(event.decidedBy(), event.onBehalfOf()) + " gave this reason: " + event.reason());
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

    static List<Notice> said(RequestEvent.Commented event) {
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
                Phrases.pathTo(event.requestId()),
                event.commentedAt());
    }

    private static Notice toRequester(
            Person requester, Kind kind, UUID request, String title, String words, Instant at) {
        Audience audience = new Audience.OnePerson(requester);
        return new Notice(audience, kind, request, request, requester, title, words, Phrases.pathTo(request), at);
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
}
