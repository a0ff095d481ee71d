package dev.countersign.approval.finding;

import dev.countersign.approval.cases.ApprovalCase;
import dev.countersign.approval.cases.Cases;
import dev.countersign.approval.cases.Subject;
import dev.countersign.contracts.ReopenedBecause;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Opens again what was settled for a time only.
@ApplicationScoped
class Expiries {
    private final Cases cases;
    private final FindingRules rules;
    private final FindingTelling telling;

    Expiries(Cases cases, FindingRules rules, FindingTelling telling) {
        this.cases = cases;
        this.rules = rules;
        this.telling = telling;
    }

    /// Joins the caller's transaction. Nothing happens when the request was not approved in the end.
    ///
    /// @return whether it is open again
    boolean reopen(Finding finding, ReopenedBecause because) {
        Optional<ApprovalCase> alive = cases.withTask(finding.taskId()).filter(ApprovalCase::isAlive);
        alive.ifPresent(found -> {
            Subject about = found.subject(finding.taskId());
            telling.tell(
                    cases.latestOf(finding.requestId()),
                    finding.reopen(because, rules.remedy(finding, about), about, rules.day()));
        });
        return alive.isPresent();
    }
}
