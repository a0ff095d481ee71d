package dev.countersign.approval.finding;

import dev.countersign.approval.cases.Subject;
import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.policy.FindingLimits;
import dev.countersign.approval.policy.Policies;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.contracts.Contact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the policy and the calendar say about a finding that is dealt with after its review.
@ApplicationScoped
class FindingRules {
    private final Policies policies;
    private final BusinessCalendar calendar;
    private final Clock clock;

    FindingRules(Policies policies, BusinessCalendar calendar, Clock clock) {
        this.policies = policies;
        this.calendar = calendar;
        this.clock = clock;
    }

    Day day() {
        return new Day(clock.instant(), calendar);
    }

    /// The last day until which something that is open again is to be mended.
    LocalDate remedy(Finding finding, Subject about) {
        return new Bounds(day().today(), limits(about), null).remedy(finding.severity());
    }

    /// @throws ProtocolRefused.Invalid when the document does not say what it has to
    void check(Remedy remedy) {
        List<FieldError> errors = remedy.errors(day().today());
        if (!errors.isEmpty()) {
            throw new ProtocolRefused.Invalid(errors);
        }
    }

    /// Whoever has seen to it goes on, unless somebody else is named.
    ///
    /// @throws ProtocolRefused.Invalid when it has no end, or too late a one
    Disposal complete(Finding finding, Disposal said, Subject about) {
        @Nullable Contact owner = finding.owner() == null ? about.owner().orElse(null) : finding.owner();
        Disposals disposals = new Disposals(new Bounds(day().today(), limits(about), owner));
        Disposal whole = disposals.complete(said, finding.defect(), "");
        if (!disposals.errors().isEmpty()) {
            throw new ProtocolRefused.Invalid(disposals.errors());
        }
        return whole;
    }

    private FindingLimits limits(Subject about) {
        return policies.version(about.policyVersion()).findings();
    }
}
