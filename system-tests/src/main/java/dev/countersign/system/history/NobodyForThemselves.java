package dev.countersign.system.history;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.system.history.Finding.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// I7. By no route: neither themselves, nor a delegate of theirs, nor the person it was asked for.
final class NobodyForThemselves {
    private NobodyForThemselves() {}

    static Finding find(History history) {
        Check check = new Check("I7", "nobody acts on a request of their own, and nobody for them");
        Map<UUID, Set<String>> owners = new HashMap<>();
        events(history, RequestEvent.Submitted.class)
                .forEach(event -> own(owners, event.requestId(), event.requester(), event.content()));
        events(history, RequestEvent.Revised.class)
                .forEach(event -> own(owners, event.requestId(), event.requester(), event.content()));
        events(history, CaseEvent.class)
                .forEach(event -> actors(event)
                        .forEach(actor -> check.that(
                                Stream.of(actor.sub(), mail(actor.email()))
                                        .noneMatch(owners.getOrDefault(event.requestId(), Set.of())::contains),
                                "%s acted in %s on request %s, which is their own",
                                actor.sub(),
                                event.getClass().getSimpleName(),
                                event.requestId())));
        return check.done();
    }

    /// Who has acted on a task, and on whose behalf. An answer is no act on it.
    private static List<Person> actors(CaseEvent event) {
        return switch (event) {
            case CaseEvent.TaskClaimed e -> present(e.by(), e.onBehalfOf());
            case CaseEvent.TaskReleased e -> present(e.by(), e.onBehalfOf());
            case CaseEvent.TaskCompleted e -> present(e.by(), e.onBehalfOf());
            case CaseEvent.Decided e -> present(e.decidedBy(), e.onBehalfOf());
            case HandoverEvent.Reassigned e -> present(e.by(), e.onBehalfOf(), e.to());
            case HandoverEvent.Forwarded e -> present(e.by(), e.onBehalfOf());
            case QuestionEvent.Asked e -> present(e.by(), e.onBehalfOf());
            case QuestionEvent.TakenBack e -> present(e.by(), e.onBehalfOf());
            case FindingEvent.Raised e -> present(e.by(), e.onBehalfOf());
            case FindingEvent.Remediated e -> present(e.by(), e.onBehalfOf());
            case FindingEvent.Accepted e -> present(e.by(), e.onBehalfOf());
            case FindingEvent.Reopened e -> List.of();
            case QuestionEvent.Answered e -> List.of();
            case HandoverEvent.Escalated e -> List.of();
            case CaseEvent.Opened e -> List.of();
            case CaseEvent.TaskQueued e -> List.of();
            case CaseEvent.TaskDispensed e -> List.of();
            case CaseEvent.Revised e -> List.of();
            case CaseEvent.Expiring e -> List.of();
            case CaseEvent.Expired e -> List.of();
            case CaseEvent.Cancelled e -> List.of();
        };
    }

    private static List<Person> present(@Nullable Person... people) {
        List<Person> present = new ArrayList<>();
        for (Person person : people) {
            if (person != null) {
                present.add(person);
            }
        }
        return present;
    }

    private static void own(Map<UUID, Set<String>> owners, UUID request, Person requester, RequestContent content) {
        Set<String> known = owners.computeIfAbsent(request, id -> new HashSet<>());
        known.add(requester.sub());
        if (content.beneficiary() != null) {
            known.add(mail(content.beneficiary().email()));
        }
    }

    /// No sub looks like that.
    private static String mail(@Nullable String address) {
        return "mailto:" + (address == null ? "" : address.toLowerCase(Locale.ROOT));
    }

    private static <E extends DomainEvent> Stream<E> events(History history, Class<E> type) {
        return history.facts().stream()
                .flatMap(fact -> fact.event().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }
}
