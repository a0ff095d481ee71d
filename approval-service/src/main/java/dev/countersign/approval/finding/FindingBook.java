package dev.countersign.approval.finding;

import dev.countersign.approval.cases.ApprovalCase;
import dev.countersign.approval.cases.Right;
import dev.countersign.approval.cases.Subject;
import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.policy.Policies;
import dev.countersign.chassis.Ids;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.contracts.FindingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Where the end of a review leaves what it has found. Every method joins the caller's transaction.
@ApplicationScoped
public class FindingBook {
    private final Findings findings;
    private final FindingTelling telling;
    private final Policies policies;
    private final BusinessCalendar calendar;

    FindingBook(Findings findings, FindingTelling telling, Policies policies, BusinessCalendar calendar) {
        this.findings = findings;
        this.telling = telling;
        this.policies = policies;
        this.calendar = calendar;
    }

    /// Holds what is said of findings against what the answers raise.
    ///
    /// @param errors where what is wrong is noted
    @Transactional(TxType.MANDATORY)
    public List<Treated> check(
            Subject about, List<Defect> raised, List<Report> reports, Instant at, List<FieldError> errors) {
        Bounds bounds = new Bounds(
                calendar.dayOf(at),
                policies.version(about.policyVersion()).findings(),
                about.owner().orElse(null));
        Reports read = new Reports(raised, bounds);
        List<Treated> treated = read.read(reports);
        errors.addAll(read.errors());
        return treated;
    }

    /// Keeps what a review has found; what it had found before it was done again counts no longer.
    ///
    /// @return what others must hear of, behind the end of the review
    @Transactional(TxType.MANDATORY)
    public List<FindingEvent> raise(Subject about, List<Treated> treated, Right by, Instant at) {
        Day day = new Day(at, calendar);
        findings.ofTask(about.task().taskId()).forEach(earlier -> earlier.supersede(day.now()));
        List<FindingEvent> events = new ArrayList<>();
        List<Finding> raised = new ArrayList<>();
        for (Treated each : treated) {
            Finding finding = new Finding(new Finding.Ids(Ids.next(), Ids.next()), about, each, by, day);
            findings.persist(finding);
            raised.add(finding);
            events.add(finding.raised(about, each.disposal().treatment(), by));
        }
        telling.follow(raised);
        telling.record(events);
        return events;
    }

    /// Once a further case has its yes, what earlier ones have found counts only where their outcome was taken over.
    @Transactional(TxType.MANDATORY)
    public void supersedeEarlier(ApprovalCase approved, Subject about, Instant at) {
        if (about.round() > 1) {
            findings.ofOtherCases(about.requestId(), about.caseId()).stream()
                    .filter(earlier -> !approved.carries(earlier.step()))
                    .forEach(earlier -> earlier.supersede(at));
        }
    }
}
