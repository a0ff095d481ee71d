package dev.countersign.request.purchase;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.request.purchase.NotApproved.Ending;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/// Which revision of a request is asked for, and what was answered to that one and to those before. A part of
/// {@link PurchaseRequest}, through which everything that happens to it comes.
@Embeddable
class Revisions {
    /// The one whose content is the request's.
    private int revision;

    /// The highest that there has been.
    @Column(name = "last_revision")
    private int lastRevision;

    /// The highest that was taken back; what is said of it later changes nothing.
    @Column(name = "taken_back_revision")
    private int takenBackRevision;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Convert(converter = Json.OfAnswer.class)
    private @Nullable Answer answer;

    /// While a change of it is looked at.
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Convert(converter = Json.OfApproved.class)
    private @Nullable Approved approved;

    @Column(name = "not_approved", columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Convert(converter = Json.OfNotApproved.class)
    private @Nullable NotApproved notApproved;

    /// The next one is handed in, and has no answer yet.
    void next() {
        lastRevision++;
        revision = lastRevision;
        answer = null;
        decidedAt = null;
    }

    /// What was approved stands while a change of it is looked at.
    void keepApproved(ContentForm content) {
        approved = new Approved(
                revision,
                content,
                Objects.requireNonNull(answer, "answer"),
                Objects.requireNonNull(decidedAt, "decidedAt"));
    }

    /// A yes that comes when something newer is asked for is what stands, unless it was taken back.
    void keepApproved(int of, ContentForm content, CaseEvent.Decided decided) {
        if (!isTakenBack(of)) {
            approved = new Approved(of, content, Answer.of(decided), decided.decidedAt());
        }
    }

    /// What is asked for has its answer.
    void answered(CaseEvent.Decided decided) {
        answer = Answer.of(decided);
        decidedAt = decided.decidedAt();
        approved = null;
        notApproved = answer.positive() ? null : notApproved;
    }

    /// What is asked for did not get its yes.
    void ended(Ending ending, @Nullable Answer told, Instant at) {
        notApproved = new NotApproved(revision, ending, told, at);
    }

    /// A change did not get its yes, so what was approved is the request again.
    void backTo(Approved stands) {
        takenBackRevision = revision;
        revision = stands.revision();
        answer = stands.decision();
        decidedAt = stands.decidedAt();
        approved = null;
    }

    boolean isCurrent(int of) {
        return of == revision;
    }

    boolean isTakenBack(int of) {
        return of != revision && of <= takenBackRevision;
    }

    int revision() {
        return revision;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    Answer answer() {
        return answer;
    }

    @Nullable
    Approved approved() {
        return approved;
    }

    @Nullable
    NotApproved notApproved() {
        return notApproved;
    }
}
