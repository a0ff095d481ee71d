package dev.countersign.request.purchase;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestEvent;
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
import org.jspecify.annotations.Nullable;

/// A request: the aggregate. Its methods are what can happen to it; those that others must hear of return the event,
/// and every published event raises {@link #eventVersion()} by one. It knows no database and no clock.
@Entity
@Table(name = "purchase_request")
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

    private int revision;

    private String product;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Convert(converter = Json.OfContent.class)
    private ContentForm content;

    @Embedded
    private Requester requester;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Convert(converter = Json.OfAnswer.class)
    private @Nullable Answer answer;

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
    }

    void edit(ContentForm changed) {
        RequestLifecycle.after(status, RequestAction.EDIT);
        content = changed;
        product = Objects.requireNonNull(changed.product(), "product");
    }

    void mayBeDeleted() {
        RequestLifecycle.after(status, RequestAction.DELETE);
    }

    /// Hands the content in as it is; it has been found complete before.
    RequestEvent.Submitted submit(Instant at) {
        move(RequestAction.SUBMIT, at);
        submittedAt = at;
        revision++;
        eventVersion++;
        return new RequestEvent.Submitted(id, number, revision, content.toContent(), requester.toPerson(), at);
    }

    RequestEvent.Withdrawn withdraw(Person by, @Nullable String reason, Instant at) {
        move(RequestAction.WITHDRAW, at);
        eventVersion++;
        return new RequestEvent.Withdrawn(id, by, reason, at);
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

    void caseOpened(Instant at) {
        move(RequestAction.CASE_OPENED, at);
    }

    /// Takes the decision; a request that was withdrawn meanwhile stays withdrawn and has no answer.
    void decided(CaseEvent.Decided decided) {
        move(actionOf(decided.decision()), decided.decidedAt());
        if (status != RequestStatus.WITHDRAWN) {
            decidedAt = decided.decidedAt();
            answer = Answer.of(decided);
        }
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

    UUID id() {
        return id;
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
        return revision;
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

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    Answer answer() {
        return answer;
    }
}
