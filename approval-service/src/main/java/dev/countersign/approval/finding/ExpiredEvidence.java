package dev.countersign.approval.finding;

import dev.countersign.approval.timer.Timer;
import dev.countersign.approval.timer.TimerHandler;
import dev.countersign.approval.timer.TimerKind;
import dev.countersign.contracts.ReopenedBecause;
import jakarta.enterprise.context.ApplicationScoped;

/// A document counts no longer, unless another one has taken its place.
@ApplicationScoped
class ExpiredEvidence implements TimerHandler {
    private final Findings findings;
    private final Expiries expiries;

    ExpiredEvidence(Findings findings, Expiries expiries) {
        this.findings = findings;
        this.expiries = expiries;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.EVIDENCE_EXPIRES;
    }

    @Override
    public boolean fire(Timer timer) {
        return findings.byEvidence(timer.subject())
                .filter(found -> found.isBackedBy(timer.subject()))
                .map(found -> expiries.reopen(found, ReopenedBecause.EVIDENCE_EXPIRED))
                .orElse(false);
    }
}
