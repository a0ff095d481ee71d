package dev.countersign.request.purchase;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.request.purchase.NotApproved.Ending;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/// A request: the aggregate. Its methods are what can happen to it; those that others must hear of return the
/// event, and every published event raises {@link #eventVersion()} by one. It knows no database and no clock.
@Entity
@Table(name = "purchase_request")
@DynamicUpdate // what was handed in is large, and seldom changes
class PurchaseRequest {
    @Id
    private UUID id;

    private long number;

    @Version
    private long version;

    @Column(name = "event_version")
    private long eventVersion;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    @Column(name = "status_since")
    private Instant statusSince;

    @Embedded
    private Revisions revisions;

    private String product;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Convert(converter = Json.OfContent.class)
    private ContentForm content;

    /// Of whom it is for, in small letters: the database's own copy, for its queries.
    @Column(name = "beneficiary_email", insertable = false, updatable = false)
    private @Nullable String beneficiaryEmail;

    @Embedded
    private Requester requester;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private Holder holder;

    @Column(name = "holder_since")
    private Instant holderSince;

    /// Whether anything was ever asked about it: of most requests nothing is, and for them nothing more is
    /// read.
    @Formula("EXISTS (SELECT FROM request_question AS q WHERE q.request_id = id)")
    private boolean questioned;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected PurchaseRequest() {}

    PurchaseRequest(UUID id, long number, ContentForm content, Person requester, Instant at) {
        this.id = id;
        this.number = number;
        this.status = RequestStatus.DRAFT;
        this.statusSince = at;
        this.content = content;
        this.product = Objects.requireNonNull(content.product(), "product");
        this.requester = Requester.of(requester);
        this.createdAt = at;
        this.revisions = new Revisions();
        this.holder = Holder.of(status, List.of());
        this.holderSince = at;
    }

    void edit(ContentForm changed) {
        RequestLifecycle.after(status, RequestAction.EDIT);
        take(changed);
    }

    void mayBeDeleted() {
        RequestLifecycle.after(status, RequestAction.DELETE);
    }

    /// Hands the content in as it is; it has been found complete before.
    RequestEvent.Submitted submit(Instant at) {
        move(RequestAction.SUBMIT, at);
        return submitted(at);
    }

    /// Changes what was handed in. It has been found complete before. What was approved is kept until there
    /// is an answer to the change.
    RequestEvent.Revised amend(ContentForm changed, @Nullable String reason, Instant at) {
        RequestLifecycle.after(status, RequestAction.AMEND);
        mustDiffer(changed);
        if (status.approved()) {
            revisions.keepApproved(content);
        }
        move(RequestAction.AMEND, at);
        take(changed);
        nextRevision();
        return new RequestEvent.Revised(id, number, revision(), content.toContent(), requester.toPerson(), reason, at);
    }

    /// Hands it in again after a no, or after nobody had answered. It has been found complete before. After a
    /// no something has to be different.
    RequestEvent.Submitted resubmit(ContentForm changed, Instant at) {
        RequestLifecycle.after(status, RequestAction.RESUBMIT);
        boolean refused = status == RequestStatus.REJECTED;
        if (refused) {
            mustDiffer(changed);
        }
        revisions.ended(refused ? Ending.REFUSED : Ending.EXPIRED, revisions.answer(), statusSince);
        move(RequestAction.RESUBMIT, at);
        take(changed);
        return submitted(at);
    }

    /// Takes it back. When something was approved before, only the change is taken back.
    RequestEvent.Withdrawn withdraw(Person by, @Nullable String reason, Instant at) {
        end(RequestAction.WITHDRAW, Ending.WITHDRAWN, null, at);
        eventVersion++;
        return new RequestEvent.Withdrawn(id, by, reason, at);
    }

    /// Tells what the requester has answered.
    ///
    /// @param last whether they are asked nothing else
    RequestEvent.Answered answer(UUID questionId, String words, boolean last, Instant at) {
        RequestLifecycle.after(status, RequestAction.ANSWERED);
        if (last) {
            nothingAsked(at);
        }
        eventVersion++;
        return new RequestEvent.Answered(id, questionId, words, requester.toPerson(), at);
    }

    /// Tells that something was said about it, which changes nothing else.
    RequestEvent.Commented commented(Remark remark, List<Person> watchers) {
        eventVersion++;
        return new RequestEvent.Commented(
                id,
                remark.id(),
                product,
                remark.text(),
                remark.by(),
                requester.toPerson(),
                remark.mentioned(),
                watchers,
                remark.saidAt());
    }

    /// @param of the revision that the case was opened for; a case of a change that was taken back ends by
    ///     itself
    void caseOpened(int of, Instant at) {
        if (!revisions.isTakenBack(of)) {
            move(RequestAction.CASE_OPENED, at);
        }
    }

    /// @return whether it is asked, and waits for the requester now
    boolean asked(Instant at) {
        move(RequestAction.INFORMATION_REQUESTED, at);
        return status == RequestStatus.WAITING_ON_REQUESTER;
    }

    /// No question to the requester is open any more.
    void nothingAsked(Instant at) {
        if (status == RequestStatus.WAITING_ON_REQUESTER) {
            move(RequestAction.ANSWERED, at);
        }
    }

    /// Takes the decision, if it is about what is asked for now. A request that was withdrawn meanwhile stays
    /// withdrawn and has no answer. A yes to what was changed meanwhile is what stands, should the change be
    /// refused.
    ///
    /// @param of the revision that was decided on
    /// @param about its content
    /// @return whether it was the answer to what is asked for now
    boolean decided(CaseEvent.Decided decided, int of, ContentForm about) {
        boolean yes = decided.decision() != Decision.REJECTED;
        if (!revisions.isCurrent(of)) {
            if (yes && status.open()) {
                revisions.keepApproved(of, about, decided);
            }
            return false;
        }
        if (!yes && revisions.approved() != null) {
            end(RequestAction.REJECT, Ending.REFUSED, Answer.of(decided), decided.decidedAt());
            return true;
        }
        move(actionOf(decided.decision()), decided.decidedAt());
        if (status != RequestStatus.WITHDRAWN) {
            revisions.answered(decided);
        }
        return status != RequestStatus.WITHDRAWN;
    }

    /// The requester was asked and did not answer in time.
    ///
    /// @return whether that was about what is asked for now
    boolean expired(int of, Instant at) {
        if (!revisions.isCurrent(of)) {
            return false;
        }
        end(RequestAction.EXPIRE, Ending.EXPIRED, null, at);
        return status != RequestStatus.WITHDRAWN;
    }

    /// Who has the ball follows from its steps, which are told after it.
    void held(List<RequestStep> steps, Instant at) {
        Holder now = Holder.of(status, steps);
        if (now != holder) {
            holder = now;
            holderSince = at;
        }
    }

    /// Ends without a yes. When something was approved before, that stands.
    private void end(RequestAction by, Ending ending, @Nullable Answer told, Instant at) {
        @Nullable Approved stands = revisions.approved();
        if (stands == null) {
            move(by, at);
            return;
        }
        RequestLifecycle.after(status, by);
        move(stands.stand(), at);
        revisions.ended(ending, told, at);
        revisions.backTo(stands);
        take(stands.content());
    }

    private void mustDiffer(ContentForm changed) {
        if (changed.toContent().equals(content.toContent())) {
            throw new RequestRefused.NothingChanged(revision());
        }
    }

    private void take(ContentForm changed) {
        content = changed;
        product = Objects.requireNonNull(changed.product(), "product");
    }

    private void nextRevision() {
        revisions.next();
        eventVersion++;
    }

    private RequestEvent.Submitted submitted(Instant at) {
        submittedAt = at;
        nextRevision();
        return new RequestEvent.Submitted(id, number, revision(), content.toContent(), requester.toPerson(), at);
    }

    private static RequestAction actionOf(Decision decision) {
        return switch (decision) {
            case APPROVED -> RequestAction.APPROVE;
            case APPROVED_WITH_CONDITIONS -> RequestAction.APPROVE_WITH_CONDITIONS;
            case REJECTED -> RequestAction.REJECT;
        };
    }

    private void move(RequestAction action, Instant at) {
        RequestStatus next = RequestLifecycle.after(status, action);
        if (next != status) {
            status = next;
            statusSince = at;
        }
    }

    boolean isOf(Person person) {
        return requester.toPerson().is(person);
    }

    /// Whether it was asked for on behalf of this person, who is known by their address only.
    boolean isFor(Person person) {
        @Nullable ContactForm beneficiary = content.beneficiary();
        return beneficiary != null
                && beneficiary.email() != null
                && beneficiary.email().equalsIgnoreCase(person.email());
    }

    UUID id() {
        return id;
    }

    /// As it was when this was read.
    boolean questioned() {
        return questioned;
    }

    long number() {
        return number;
    }

    long version() {
        return version;
    }

    long eventVersion() {
        return eventVersion;
    }

    RequestStatus status() {
        return status;
    }

    Instant statusSince() {
        return statusSince;
    }

    int revision() {
        return revisions.revision();
    }

    Revisions revisions() {
        return revisions;
    }

    String product() {
        return product;
    }

    ContentForm content() {
        return content;
    }

    Person requester() {
        return requester.toPerson();
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    Holder holder() {
        return holder;
    }

    Instant holderSince() {
        return holderSince;
    }
}
