package dev.countersign.request.purchase;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The questions about all requests. Whether the reader may see the request is the caller's to know.
@ApplicationScoped
class Questions implements PanacheRepositoryBase<RequestQuestion, UUID> {

    /// In the order in which they were asked.
    List<RequestQuestion> of(UUID requestId) {
        return list("requestId = ?1 order by askedAt, id", requestId);
    }

    /// About several requests, in the order in which they were asked.
    List<RequestQuestion> ofAll(Collection<UUID> requestIds) {
        return list("requestId in ?1 order by askedAt, id", requestIds);
    }

    List<RequestQuestion> openOf(UUID requestId) {
        return list("requestId = ?1 and status = OPEN order by askedAt, id", requestId);
    }

    /// @throws RequestRefused.UnknownQuestion when it is not one to the requester of this request
    RequestQuestion toRequester(UUID requestId, UUID id) {
        return find("id = ?1 and requestId = ?2 and askedOf = REQUESTER", id, requestId)
                .firstResultOptional()
                .orElseThrow(() -> new RequestRefused.UnknownQuestion(id));
    }

    /// Whether the requester is asked anything.
    boolean waitForRequester(UUID requestId) {
        return openOf(requestId).stream().anyMatch(RequestQuestion::isForRequester);
    }
}
