package dev.countersign.approval.cases;

import dev.countersign.contracts.CaseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/// Where a command leaves what it has done to a case: the case itself, what others must hear of, the history that
/// people read, what is to be looked at again later, and for the record what was decided.
@ApplicationScoped
public class CaseBook {
    private static final String UNIQUE_VIOLATION = "23505";

    private final Cases cases;
    private final CaseTelling telling;
    private final Deadlines deadlines;
    private final Actors actors;

    CaseBook(Cases cases, CaseTelling telling, Deadlines deadlines, Actors actors) {
        this.cases = cases;
        this.telling = telling;
        this.deadlines = deadlines;
        this.actors = actors;
    }

    /// Cases that have just been opened. Joins the caller's transaction; all that open in it go to the database
    /// together.
    void open(List<Told> opened) {
        opened.forEach(each -> cases.persist(each.about()));
        telling.tell(opened);
    }

    /// Joins the caller's transaction. The case goes to the database before its events: the loser of a race finds
    /// its copy outdated, which is a 409, and not its event's version taken, which would look like a fault.
    ///
    /// @param events that the last command on the case has returned
    public void keep(ApprovalCase changed, List<CaseEvent> events) {
        flush();
        telling.tell(changed, events);
    }

    /// As {@link #keep(ApprovalCase, List)}, for what somebody has done who may stand in for others.
    ///
    /// @throws dev.countersign.approval.delegation.DelegationRefused.JustEnded when they do not any more
    public void keep(ApprovalCase changed, List<CaseEvent> events, Actor by) {
        actors.confirm(by);
        keep(changed, events);
    }

    /// New rows of a case go to the database before the case itself, so the loser of a race may find the place of its
    /// row taken before it finds its copy outdated. It is the same race.
    private void flush() {
        try {
            cases.flush();
        } catch (ConstraintViolationException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new OptimisticLockException("Somebody else has changed the case at the same time.", e);
            }
            throw e;
        }
    }

    /// When the case ends unless the requester answers what is asked of them now; empty when it waits for ever.
    public Optional<Instant> expiresAt(ApprovalCase of, Instant askedAt) {
        return deadlines.expiresAt(of, askedAt);
    }
}
