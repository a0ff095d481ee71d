package dev.countersign.request.purchase;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// Watching a request, which everybody decides for themselves. Both can be repeated.
@ApplicationScoped
class WatchCommands {
    private final Requests requests;
    private final Clock clock;

    WatchCommands(Requests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Transactional
    void watch(UUID id, CurrentPerson me) {
        mustBeVisible(id, me);
        Person person = me.person();
        requests.getEntityManager()
                .createNativeQuery("""
                        INSERT INTO watcher (request_id, person_sub, person_name, person_email, since)
                        VALUES (:request, :sub, :name, :email, :since) ON CONFLICT DO NOTHING""")
                .setParameter("request", id)
                .setParameter("sub", person.sub())
                .setParameter("name", person.name())
                .setParameter("email", person.email())
                .setParameter("since", clock.instant())
                .executeUpdate();
    }

    @Transactional
    void stop(UUID id, CurrentPerson me) {
        mustBeVisible(id, me);
        requests.getEntityManager()
                .createNativeQuery("DELETE FROM watcher WHERE request_id = :request AND person_sub = :sub")
                .setParameter("request", id)
                .setParameter("sub", me.sub())
                .executeUpdate();
    }

    private void mustBeVisible(UUID id, CurrentPerson me) {
        if (requests.findVisible(id, me).isEmpty()) {
            throw new RequestRefused.Unknown(id);
        }
    }
}
