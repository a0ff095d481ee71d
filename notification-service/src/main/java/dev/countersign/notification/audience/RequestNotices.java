package dev.countersign.notification.audience;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.notification.Audience;
import dev.countersign.notification.Notice;
import dev.countersign.notification.Notice.Kind;
import dev.countersign.notification.Text;
import dev.countersign.notification.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
                Wording.inEach(wording -> new Text(
                        wording.say().arrived(event.content().product()),
                        wording.say().arrivedNext(Long.toString(event.number())))),
                event.submittedAt());
    }

    static Notice decided(CaseEvent.Decided event) {
        return toRequester(
                event.requester(),
                Kind.DECIDED,
                event.requestId(),
                Wording.inEach(wording -> decided(event, wording, wording.say())),
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
                Wording.inEach(wording -> new Text(said(event, mentioned, wording.say()), event.text())),
                Paths.to(event.requestId()),
                event.commentedAt());
    }

    private static String said(RequestEvent.Commented event, boolean mentioned, NoticeMessages say) {
        String who = event.by().name();
        return mentioned ? say.mentioned(who, event.title()) : say.commented(who, event.title());
    }

    private static Notice toRequester(Person requester, Kind kind, UUID request, Texts texts, Instant at) {
        Audience audience = new Audience.OnePerson(requester);
        return new Notice(audience, kind, request, request, requester, texts, Paths.to(request), at);
    }

    private static Text decided(CaseEvent.Decided event, Wording wording, NoticeMessages say) {
        List<String> lines = new ArrayList<>();
        lines.add(say.reason(wording.actor(event.decidedBy(), event.onBehalfOf()), event.reason()));
        if (!event.conditions().isEmpty()) {
            lines.add(say.asLongAs());
            event.conditions().forEach(condition -> lines.add("– " + condition));
        }
        lines.addAll(offered(event.offer(), say));
        return Text.of(answer(event, say), lines);
    }

    private static String answer(CaseEvent.Decided event, NoticeMessages say) {
        return switch (event.decision()) {
            case APPROVED -> say.isApproved(event.title());
            case APPROVED_WITH_CONDITIONS -> say.isApprovedWithConditions(event.title());
            case REJECTED -> say.wasNotApproved(event.title());
        };
    }

    private static List<String> offered(@Nullable Offer offer, NoticeMessages say) {
        List<String> lines = new ArrayList<>();
        if (offer != null) {
            add(lines, offer.alternative(), say::instead);
            add(lines, offer.sandbox(), say::toTry);
            add(lines, offer.conditionsForYes(), say::forYes);
        }
        return lines;
    }

    private static void add(List<String> lines, @Nullable String words, UnaryOperator<String> line) {
        if (words != null && !words.isBlank()) {
            lines.add(line.apply(words));
        }
    }
}
