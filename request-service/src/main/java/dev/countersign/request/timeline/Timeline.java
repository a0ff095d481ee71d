package dev.countersign.request.timeline;

import dev.countersign.chassis.Ids;
import dev.countersign.contracts.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The timelines of all requests.
@ApplicationScoped
public class Timeline implements PanacheRepositoryBase<TimelineEntry, UUID> {

    /// Adds an entry in the caller's transaction.
    public void tell(UUID requestId, Instant at, TimelineEntry.Kind kind, @Nullable Person by) {
        tell(requestId, at, kind, by, null, null);
    }

    /// Adds an entry about a step, or with words.
    public void tell(
            UUID requestId,
            Instant at,
            TimelineEntry.Kind kind,
            @Nullable Person by,
            @Nullable String step,
            @Nullable String words) {
        tell(requestId, at, new Told(kind, by, null, step, words));
    }

    /// Adds an entry in the caller's transaction.
    public void tell(UUID requestId, Instant at, Told told) {
        persist(new TimelineEntry(Ids.next(), requestId, at, told));
    }

    /// In the order in which it happened. Whether the reader may see the request is the caller's to know.
    public List<TimelineEntry> of(UUID requestId) {
        return list("requestId = ?1 order by happenedAt, id", requestId);
    }

    /// Everybody who has done something, each once. Whether the reader may see the request is the caller's to
    /// know.
    public List<Person> actorsOf(UUID requestId) {
        Map<String, Person> actors = new LinkedHashMap<>();
        of(requestId).stream()
                .flatMap(entry -> entry.actor().stream())
                .forEach(actor -> actors.put(actor.sub(), actor));
        return List.copyOf(actors.values());
    }

    /// For a draft that goes away.
    public void forget(UUID requestId) {
        delete("requestId", requestId);
    }
}
