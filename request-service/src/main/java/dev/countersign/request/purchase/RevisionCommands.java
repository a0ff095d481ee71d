package dev.countersign.request.purchase;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.request.timeline.TimelineEntry.Kind;
import dev.countersign.request.timeline.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Changes of what was handed in: while it is looked at, after a yes, after a no. Each makes a revision, and
/// is found as complete as the first one was. Each command is one transaction: load, decide, append.
@ApplicationScoped
class RevisionCommands {
    private final RequestBook book;
    private final ContentCheck check;
    private final Clock clock;

    RevisionCommands(RequestBook book, ContentCheck check, Clock clock) {
        this.book = book;
        this.check = check;
        this.clock = clock;
    }

    /// @throws ProtocolRefused.Invalid naming every field that does not fit or is missing, or may not change
    @Transactional
    PurchaseRequest amend(UUID id, Version seen, ContentForm content, @Nullable String reason, CurrentPerson me) {
        PurchaseRequest request = book.own(id, seen, me);
        RequestLifecycle.after(request.status(), RequestAction.AMEND);
        check.revision(content, request.content());
        RequestEvent.Revised revised = request.amend(content, reason, clock.instant());
        book.keepRevision(request, reason, revised, new Told(Kind.REVISED, me.person(), null, null, reason));
        return request;
    }

    /// @throws ProtocolRefused.Invalid naming every field that does not fit or is missing, or may not change
    @Transactional
    PurchaseRequest resubmit(UUID id, Version seen, ContentForm content, CurrentPerson me) {
        PurchaseRequest request = book.own(id, seen, me);
        RequestLifecycle.after(request.status(), RequestAction.RESUBMIT);
        check.revision(content, request.content());
        RequestEvent.Submitted submitted = request.resubmit(content, clock.instant());
        book.keepRevision(request, null, submitted, new Told(Kind.RESUBMITTED, me.person(), null, null, null));
        return request;
    }
}
