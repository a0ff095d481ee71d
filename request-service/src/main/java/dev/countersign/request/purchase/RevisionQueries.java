package dev.countersign.request.purchase;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.problem.ProtocolRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be read of the revisions of a request, by whoever may see it.
@ApplicationScoped
class RevisionQueries {
    private final Requests requests;

    RevisionQueries(Requests requests) {
        this.requests = requests;
    }

    /// The first one first.
    @Transactional
    List<RevisionView> list(UUID id, CurrentPerson me) {
        mustBeVisible(id, me);
        return requests.revisionsOf(id).stream().map(RevisionView::of).toList();
    }

    @Transactional
    RevisionView show(UUID id, int revision, CurrentPerson me) {
        mustBeVisible(id, me);
        return RevisionView.of(revision(id, revision));
    }

    /// @param from with which to compare; null means the one before
    /// @throws ProtocolRefused.BadParameter when there is none before
    @Transactional
    List<Difference> differences(UUID id, int revision, @Nullable Integer from, CurrentPerson me) {
        mustBeVisible(id, me);
        RequestRevision after = revision(id, revision);
        if (from == null && revision == 1) {
            throw new ProtocolRefused.BadParameter("There is none before the first revision; say from which.");
        }
        RequestRevision before = revision(id, from == null ? revision - 1 : from);
        return Difference.between(before.content(), after.content());
    }

    private RequestRevision revision(UUID id, int revision) {
        return requests.revision(id, revision).orElseThrow(() -> new RequestRefused.UnknownRevision(revision));
    }

    private void mustBeVisible(UUID id, CurrentPerson me) {
        if (requests.findVisible(id, me).isEmpty()) {
            throw new RequestRefused.Unknown(id);
        }
    }
}
