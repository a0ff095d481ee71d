package dev.countersign.approval.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/// Drafts, for whoever ends tasks.
@ApplicationScoped
public class DraftBook {
    private final Drafts drafts;

    DraftBook(Drafts drafts) {
        this.drafts = drafts;
    }

    /// @param assessment the version of the answers now
    /// @throws dev.countersign.chassis.problem.ProtocolRefused.Stale when something was saved that this
    ///     person has not seen
    @Transactional(TxType.MANDATORY)
    public void mustBe(DraftCommands.Seen seen, UUID taskId, long assessment) {
        seen.mustBe(drafts.findByIdOptional(taskId).map(Draft::edition).orElse(0L), assessment);
    }

    /// The task has ended: what was only thought of is nobody's word.
    @Transactional(TxType.MANDATORY)
    public void forget(UUID taskId) {
        drafts.deleteById(taskId);
    }
}
