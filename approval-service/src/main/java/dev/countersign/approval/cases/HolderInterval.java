package dev.countersign.approval.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// For how long one side had the ball. It begins where the one before it ends, and is never changed.
@Entity
@Immutable
@Table(name = "holder_interval")
class HolderInterval {
    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // what orders ApprovalCase.intervals
    private Key key;

    @MapsId("caseId")
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id")
    @SuppressWarnings("UnusedVariable") // the mapping of ApprovalCase.intervals
    private ApprovalCase approvalCase;

    @Enumerated(EnumType.STRING)
    private Holder holder;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "until_at")
    private Instant until;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected HolderInterval() {}

    HolderInterval(ApprovalCase approvalCase, int place, Holder holder, Instant from, Instant until) {
        this.key = new Key(approvalCase.id(), place);
        this.approvalCase = approvalCase;
        this.holder = holder;
        this.from = from;
        this.until = until;
    }

    Holder holder() {
        return holder;
    }

    Instant from() {
        return from;
    }

    Instant until() {
        return until;
    }

    /// @param place counts from 0 per case
    @Embeddable
    record Key(@Column(name = "case_id") UUID caseId, int place) {}
}
