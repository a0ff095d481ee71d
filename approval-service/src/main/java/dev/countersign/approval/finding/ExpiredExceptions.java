package dev.countersign.approval.finding;

import dev.countersign.approval.timer.Timer;
import dev.countersign.approval.timer.TimerHandler;
import dev.countersign.approval.timer.TimerKind;
import dev.countersign.contracts.ReopenedBecause;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// A finding is accepted no longer, unless it was accepted for longer or mended meanwhile.
@ApplicationScoped
class ExpiredExceptions implements TimerHandler {
    private final Findings findings;
    private final Expiries expiries;

    ExpiredExceptions(Findings findings, Expiries expiries) {
        this.findings = findings;
        this.expiries = expiries;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.EXCEPTION_EXPIRES;
    }

    @Override
    public boolean fire(Timer timer) {
        return Optional.ofNullable(findings.findById(timer.subject()))
                .filter(found -> found.isAcceptedUntil(timer.dueAt()))
                .map(found -> expiries.reopen(found, ReopenedBecause.EXCEPTION_EXPIRED))
                .orElse(false);
    }
}
