package dev.countersign.request.attachment;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.request.purchase.RequestAccess;
import dev.countersign.request.purchase.RequestStanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// What can be read of attachments: by everybody who may see the request, and nobody else.
@ApplicationScoped
class AttachmentQueries {
    private final RequestAccess requests;
    private final Attachments attachments;

    AttachmentQueries(RequestAccess requests, Attachments attachments) {
        this.requests = requests;
        this.attachments = attachments;
    }

    @Transactional
    List<Attachment> list(UUID requestId, CurrentPerson me) {
        requests.see(requestId, me);
        return attachments.of(requestId);
    }

    /// What the page of the request shows of them, at once.
    @Transactional
    Attached attached(UUID requestId, CurrentPerson me) {
        return new Attached(requests.see(requestId, me), attachments.of(requestId));
    }

    record Attached(RequestStanding request, List<Attachment> attachments) {}

    @Transactional
    Attachment show(UUID requestId, UUID id, CurrentPerson me) {
        requests.see(requestId, me);
        return attachments.at(requestId, id);
    }

    @Transactional
    RequestStanding standing(UUID requestId, CurrentPerson me) {
        return requests.see(requestId, me);
    }
}
