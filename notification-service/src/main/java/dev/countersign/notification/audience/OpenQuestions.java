package dev.countersign.notification.audience;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What requesters have been asked and have not answered.
@ApplicationScoped
class OpenQuestions implements PanacheRepositoryBase<OpenQuestion, UUID> {

    List<OpenQuestion> ofAll(Collection<UUID> requests) {
        return list("requestId in ?1", requests);
    }
}
