package dev.countersign.approval.finding;

import dev.countersign.approval.cases.Right;
import dev.countersign.approval.cases.Subject;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.FindingRef;
import dev.countersign.contracts.ReopenedBecause;
import dev.countersign.contracts.Severity;
import dev.countersign.contracts.Treatment;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that a review has found wrong: the aggregate. It lives on when its case is decided. Its methods
/// return what others must hear of; they know no database and no clock.
@Entity
@Table(name = "finding")
class Finding {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "request_id", updatable = false)
    private UUID requestId;

    @Column(name = "case_id", updatable = false)
    @SuppressWarnings("UnusedVariable") // Findings asks for it
    private UUID caseId;

    @Column(name = "task_id", updatable = false)
    private UUID taskId;

    @Column(updatable = false)
    private String step;

    @Column(updatable = false)
    private String team;

    @Column(updatable = false)
    private @Nullable String question;

    @Column(updatable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private FindingStatus status;

    @Embedded
    private @Nullable Owner owner;

    /// The last day until which it is to be mended or is accepted.
    @Column(name = "until_day")
    private @Nullable LocalDate untilDay;

    /// The first moment behind that day.
    @Column(name = "until_at")
    private @Nullable Instant untilAt;

    /// Why it is accepted, what the condition is, or how it was mended.
    private @Nullable String words;

    @ManyToOne(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "evidence_id")
    private @Nullable Evidence evidence;

    @Embedded
    private Finder finder;

    @Column(name = "raised_at", updatable = false)
    private Instant raisedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected Finding() {}

    /// @param ids of the finding itself, and of the evidence if there is any
    Finding(Ids ids, Subject about, Treated treated, Right by, Day day) {
        Disposal disposal = treated.disposal();
        this.id = ids.finding();
        this.requestId = about.requestId();
        this.caseId = about.caseId();
        this.taskId = about.task().taskId();
        this.step = about.task().step();
        this.team = about.task().team();
        this.question = treated.defect().question();
        this.title = treated.defect().title();
        this.severity = treated.defect().severity();
        this.status = FindingLifecycle.first(disposal.treatment());
        this.owner = disposal.owner() == null ? null : Owner.of(disposal.owner());
        this.words = disposal.words();
        this.finder = Finder.of(by);
        this.raisedAt = day.now();
        this.changedAt = day.now();
        if (disposal.until() != null) {
            lastsUntil(disposal.until(), day);
        }
        if (disposal.proof() != null) {
            this.evidence = new Evidence(
                    ids.evidence(),
                    id,
                    disposal.proof(),
                    day.endOf(disposal.proof().validUntil()),
                    by.by(),
                    day.now());
        }
    }

    FindingEvent.Raised raised(Subject about, Treatment treatment, Right by) {
        return new FindingEvent.Raised(
                about.caseId(),
                about.requestId(),
                about.task(),
                ref(),
                treatment,
                about.title(),
                about.requester(),
                owner == null ? null : owner.toContact(),
                evidence == null ? untilAt : evidence.expiresAt(),
                by.by(),
                by.onBehalfOf(),
                raisedAt);
    }

    /// It is mended.
    ///
    /// @param how in words
    /// @param proof of that; it is open again when that expires
    FindingEvent.Remediated remediate(
            String how, @Nullable Proof proof, UUID evidenceId, Subject about, Right by, Day day) {
        status = FindingLifecycle.after(status, FindingAction.REMEDIATE);
        words = how;
        untilDay = null;
        untilAt = null;
        evidence = proof == null
                ? null
                : new Evidence(evidenceId, id, proof, day.endOf(proof.validUntil()), by.by(), day.now());
        changedAt = day.now();
        return new FindingEvent.Remediated(
                about.caseId(),
                about.requestId(),
                about.task(),
                ref(),
                how,
                evidence == null ? null : evidence.expiresAt(),
                about.title(),
                about.requester(),
                by.by(),
                by.onBehalfOf(),
                day.now());
    }

    /// It is lived with until a day, or until another day than before.
    FindingEvent.Accepted accept(String why, LocalDate until, Contact by, Subject about, Right right, Day day) {
        status = FindingLifecycle.after(status, FindingAction.ACCEPT);
        words = why;
        owner = Owner.of(by);
        evidence = null;
        changedAt = day.now();
        return new FindingEvent.Accepted(
                about.caseId(),
                about.requestId(),
                about.task(),
                ref(),
                why,
                lastsUntil(until, day),
                about.title(),
                about.requester(),
                by,
                right.by(),
                right.onBehalfOf(),
                day.now());
    }

    /// What settled it has expired.
    ///
    /// @param remedy the last day until which it is to be mended
    FindingEvent.Reopened reopen(ReopenedBecause because, LocalDate remedy, Subject about, Day day) {
        status = FindingLifecycle.after(status, FindingAction.REOPEN);
        changedAt = day.now();
        return new FindingEvent.Reopened(
                about.caseId(),
                about.requestId(),
                about.task(),
                ref(),
                because,
                about.title(),
                about.requester(),
                Objects.requireNonNull(owner, "What can expire has an owner.").toContact(),
                lastsUntil(remedy, day),
                day.now());
    }

    /// Its review was done again, or is not needed any more.
    void supersede(Instant at) {
        status = FindingLifecycle.after(status, FindingAction.SUPERSEDE);
        changedAt = at;
    }

    private Instant lastsUntil(LocalDate last, Day day) {
        Instant end = day.endOf(last);
        untilDay = last;
        untilAt = end;
        return end;
    }

    /// Whether it is accepted, and that ends then.
    boolean isAcceptedUntil(Instant then) {
        return status == FindingStatus.ACCEPTED && then.equals(untilAt);
    }

    /// Whether this is what speaks against it.
    boolean isBackedBy(UUID evidenceId) {
        return status == FindingStatus.REMEDIATED
                && evidence != null
                && evidence.id().equals(evidenceId);
    }

    /// A document that turns up after the review goes with how it was mended.
    Defect defect() {
        return new Defect(question, title, severity, false);
    }

    private FindingRef ref() {
        return new FindingRef(id, title, severity);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID requestId() {
        return requestId;
    }

    UUID taskId() {
        return taskId;
    }

    String step() {
        return step;
    }

    Severity severity() {
        return severity;
    }

    @Nullable
    Evidence evidence() {
        return evidence;
    }

    @Nullable
    Instant untilAt() {
        return untilAt;
    }

    FindingStatus status() {
        return status;
    }

    @Nullable
    Contact owner() {
        return owner == null ? null : owner.toContact();
    }

    FindingView view() {
        return new FindingView(
                id,
                version,
                requestId,
                taskId,
                step,
                team,
                question,
                title,
                severity,
                status,
                owner(),
                untilDay,
                words,
                evidence == null ? null : evidence.view(),
                finder.name(),
                finder.forName(),
                raisedAt,
                changedAt,
                untilAt);
    }

    /// What a finding is stored under, and what it may come with.
    record Ids(UUID finding, UUID evidence) {}
}
