package dev.countersign.approval.finding;

import dev.countersign.approval.cases.ApprovalCase;
import dev.countersign.approval.cases.CaseBook;
import dev.countersign.approval.record.Act;
import dev.countersign.approval.record.DecisionRecord;
import dev.countersign.approval.timer.TimerKind;
import dev.countersign.approval.timer.Timers;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.Treatment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where what becomes of findings goes, all in the transaction in which it happens.
@ApplicationScoped
class FindingTelling {
    private final CaseBook book;
    private final Timers timers;
    private final DecisionRecord record;

    FindingTelling(CaseBook book, Timers timers, DecisionRecord record) {
        this.book = book;
        this.timers = timers;
        this.record = record;
    }

    /// What expires is looked at again then.
    void follow(List<Finding> changed) {
        List<Timers.Due> due = new ArrayList<>();
        for (Finding finding : changed) {
            @Nullable Evidence evidence = finding.evidence();
            if (evidence != null && finding.isBackedBy(evidence.id())) {
                due.add(new Timers.Due(
                        TimerKind.EVIDENCE_EXPIRES, finding.requestId(), evidence.id(), evidence.expiresAt()));
            }
            if (finding.status() == FindingStatus.ACCEPTED && finding.untilAt() != null) {
                due.add(new Timers.Due(
                        TimerKind.EXCEPTION_EXPIRES, finding.requestId(), finding.id(), finding.untilAt()));
            }
        }
        timers.set(due);
    }

    /// To live with a risk is a decision, and stands in the record like others.
    void record(List<FindingEvent> events) {
        for (FindingEvent event : events) {
            switch (event) {
                case FindingEvent.Accepted accepted ->
                    record.append(new Act(
                            Act.Kind.EXCEPTION,
                            accepted.finding().findingId(),
                            accepted.acceptedAt(),
                            accepted.by(),
                            accepted.onBehalfOf(),
                            accepted));
                case FindingEvent.Raised raised -> record(raised);
                case FindingEvent.Remediated e -> {}
                case FindingEvent.Reopened e -> {}
            }
        }
    }

    private void record(FindingEvent.Raised raised) {
        if (raised.treatment() == Treatment.ACCEPT) {
            record.append(new Act(
                    Act.Kind.EXCEPTION,
                    raised.finding().findingId(),
                    raised.raisedAt(),
                    raised.by(),
                    raised.onBehalfOf(),
                    raised));
        }
    }

    /// @param latest the last case of the request, whose events go on
    void tell(ApprovalCase latest, FindingEvent event) {
        book.keep(latest, latest.tell(List.of(event)));
        record(List.of(event));
    }
}
