package dev.countersign.request.conversation;

import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.contracts.Person;
import dev.countersign.request.purchase.RequestStanding;
import dev.countersign.request.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Who takes part in a request: who asked for it, who did something about it, who said something. Nobody else
/// can be mentioned: the rest of the company is not known here, and may not be told.
@ApplicationScoped
class Participants {
    private final Timeline timeline;
    private final Comments comments;

    Participants(Timeline timeline, Comments comments) {
        this.timeline = timeline;
        this.comments = comments;
    }

    /// Each once, the requester first. Joins the caller's transaction.
    List<Person> of(RequestStanding request) {
        Map<String, Person> found = new LinkedHashMap<>();
        Stream.of(
                        Stream.of(request.requester()),
                        timeline.actorsOf(request.id()).stream(),
                        comments.authorsOf(request.id()).stream())
                .flatMap(people -> people)
                .forEach(person -> found.putIfAbsent(person.sub(), person));
        return List.copyOf(found.values());
    }

    /// Those who are meant by their `sub`, each once.
    ///
    /// @throws ProtocolRefused.Invalid pointing at each that takes no part
    List<Person> named(List<String> subs, RequestStanding request) {
        List<Person> all = of(request);
        Map<String, Person> named = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < subs.size(); i++) {
            String sub = subs.get(i);
            String pointer = "/mentions/" + i;
            all.stream()
                    .filter(person -> person.sub().equals(sub))
                    .findFirst()
                    .ifPresentOrElse(
                            person -> named.put(sub, person),
                            () -> errors.add(new FieldError(
                                    pointer, "Mention somebody who takes part in the request already.")));
        }
        if (!errors.isEmpty()) {
            throw new ProtocolRefused.Invalid(errors);
        }
        return List.copyOf(named.values());
    }
}
