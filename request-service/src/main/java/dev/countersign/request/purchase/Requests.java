package dev.countersign.request.purchase;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.identity.Groups;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.contracts.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The stored requests, and who may see which: the requester; for whom they asked, their department, the
/// teams of its tasks, stewards, auditors and those who watch it, once it has been submitted; nobody else.
/// Whoever it is for is known by their address only.
@ApplicationScoped
class Requests implements PanacheRepositoryBase<PurchaseRequest, UUID> {
    private static final int MOST_WATCHERS = 500;

    private static final String VISIBLE = """
            (requester.sub = :me or (status <> DRAFT and (:all = true or requester.department = :department
              or beneficiaryEmail = :email
              or exists (select 1 from RequestStep s where s.requestId = r.id
                and (s.team in :teams or s.escalatedTo in :teams))
              or exists (select 1 from Watcher w where w.key.requestId = r.id and w.key.sub = :me))))""";

    /// Which of the visible ones a list shows.
    enum View {
        MINE,
        DEPARTMENT,
        ALL
    }

    /// Asked for without a type: with one, Hibernate keeps a plan of it for each time, and looks through all of them.
    long nextNumber() {
        return ((Number) getEntityManager()
                        .createNativeQuery("SELECT nextval('purchase_request_number')")
                        .getSingleResult())
                .longValue();
    }

    /// By the rule of {@link #VISIBLE}, told step by step: most who look are who asked, and a query with a
    /// list of teams is translated anew each time.
    Optional<PurchaseRequest> findVisible(UUID id, CurrentPerson viewer) {
        return findByIdOptional(id).filter(found -> found.isOf(viewer.person()) || isShownTo(found, viewer));
    }

    /// As {@link #findVisible}, with the steps of its last case in the same statement.
    Optional<WithSteps> findVisibleWithSteps(UUID id, CurrentPerson viewer) {
        List<Object[]> rows = getEntityManager()
                .createQuery("""
                        select r, s from PurchaseRequest r
                        left join RequestStep s on s.requestId = r.id and s.ofLastCase = true
                        where r.id = :id order by s.place""", Object[].class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> (PurchaseRequest) row[0])
                .filter(found -> found.isOf(viewer.person()) || isShownTo(found, viewer))
                .map(found -> new WithSteps(
                        found,
                        rows.stream()
                                .map(row -> (RequestStep) row[1])
                                .filter(Objects::nonNull)
                                .toList()));
    }

    /// @param steps of its last case, by place
    record WithSteps(PurchaseRequest request, List<RequestStep> steps) {}

    private boolean isShownTo(PurchaseRequest found, CurrentPerson viewer) {
        @Nullable String department = viewer.person().department();
        return found.status() != RequestStatus.DRAFT
                && (viewer.is(Groups.STEWARD)
                        || viewer.is(Groups.AUDITOR)
                        || found.isFor(viewer.person())
                        || (department != null
                                && department.equals(found.requester().department()))
                        || everyStepOf(found.id()).stream().anyMatch(step -> step.concerns(viewer))
                        || isWatchedBy(found.id(), viewer.sub()));
    }

    /// Newest first, at most `limit`, behind the cursor.
    List<PurchaseRequest> list(RequestFilter filter, @Nullable Cursor after, int limit, CurrentPerson viewer) {
        Cursor from = after == null ? new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1)) : after;
        Parameters parameters = Parameters.with("at", from.at()).and("after", from.id());
        String query = "from PurchaseRequest r where " + of(filter.view(), viewer, parameters)
                + narrowed(filter, parameters)
                + " and createdAt <= :at and (createdAt < :at or id < :after) order by createdAt desc, id desc";
        return find(query, parameters).range(0, limit - 1).list();
    }

    /// Those of this requester that go on with an answer from them, the longest first.
    List<PurchaseRequest> waitingFor(String sub, int limit) {
        return find("requester.sub = ?1 and status = ?2 order by statusSince", sub, RequestStatus.WAITING_ON_REQUESTER)
                .range(0, limit - 1)
                .list();
    }

    /// The words are looked for as the index `purchase_request_words` has them. All that has them is read then,
    /// whichever
    /// page of it is shown.
    private static String narrowed(RequestFilter filter, Parameters parameters) {
        StringBuilder narrowed = new StringBuilder();
        if (filter.status() != null) {
            parameters.and("status", filter.status());
            narrowed.append(" and status = :status");
        }
        @Nullable Long number = filter.number();
        if (number != null) {
            parameters.and("number", number);
            narrowed.append(" and number = :number");
        } else if (filter.text() != null) {
            parameters.and("words", filter.words());
            narrowed.append(" and cast(sql('to_tsvector(''simple'', regexp_replace(?, ''[^[:alnum:]]+'', '' '', ''g''))"
                    + " @@ to_tsquery(''simple'', ?)', product, :words) as Boolean) = true");
        }
        return narrowed.toString();
    }

    /// Of what the first two leave everything is visible by the rule, which would be translated anew each time.
    private static String of(View view, CurrentPerson viewer, Parameters parameters) {
        @Nullable String department = viewer.person().department();
        return switch (view) {
            case MINE -> {
                parameters.and("me", viewer.sub());
                yield "requester.sub = :me";
            }
            case DEPARTMENT -> {
                parameters.and("department", department == null ? "" : department);
                yield "status <> DRAFT and requester.department = :department";
            }
            case ALL -> {
                @Nullable String email = viewer.person().email();
                parameters
                        .and("me", viewer.sub())
                        .and("all", viewer.is(Groups.STEWARD) || viewer.is(Groups.AUDITOR))
                        .and("department", department == null ? "" : department)
                        .and("email", email == null ? "" : email.toLowerCase(Locale.ROOT))
                        .and("teams", viewer.groups().isEmpty() ? Set.of("") : viewer.groups());
                yield VISIBLE;
            }
        };
    }

    /// Writes what has changed and lets go of all that was read: what a transaction still holds is looked
    /// through by each of its queries.
    void flushAndForget() {
        flush();
        getEntityManager().clear();
    }

    /// Those of these that there are.
    List<PurchaseRequest> all(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /// The steps of its last case.
    List<RequestStep> stepsOf(UUID requestId) {
        return getEntityManager()
                .createQuery(
                        "from RequestStep s where s.requestId = :id and s.ofLastCase = true order by s.place",
                        RequestStep.class)
                .setParameter("id", requestId)
                .getResultList();
    }

    /// The steps of all its cases.
    List<RequestStep> everyStepOf(UUID requestId) {
        return getEntityManager()
                .createQuery("from RequestStep s where s.requestId = :id order by s.place", RequestStep.class)
                .setParameter("id", requestId)
                .getResultList();
    }

    /// The steps of all their cases, by place.
    List<RequestStep> everyStepOf(Collection<UUID> requestIds) {
        return getEntityManager()
                .createQuery("from RequestStep s where s.requestId in :ids order by s.place", RequestStep.class)
                .setParameter("ids", requestIds)
                .getResultList();
    }

    /// The steps that requests are at right now, for a list.
    List<RequestStep> openStepsOf(List<UUID> requestIds) {
        return getEntityManager()
                .createQuery(
                        "from RequestStep s where s.requestId in :ids and s.ofLastCase = true"
                                + " and s.status in (QUEUED, CLAIMED, INFO_REQUESTED) order by s.place",
                        RequestStep.class)
                .setParameter("ids", requestIds)
                .getResultList();
    }

    Optional<RequestStep> step(UUID taskId) {
        return Optional.ofNullable(getEntityManager().find(RequestStep.class, taskId));
    }

    boolean isWatchedBy(UUID requestId, String sub) {
        return getEntityManager().find(Watcher.class, new Watcher.Key(requestId, sub)) != null;
    }

    /// Those who have watched for longest, at most {@value #MOST_WATCHERS}: an event has to stay smaller than
    /// a broker takes.
    List<Person> watchersOf(UUID requestId) {
        return getEntityManager()
                .createQuery("from Watcher w where w.key.requestId = :id order by w.since, w.key.sub", Watcher.class)
                .setParameter("id", requestId)
                .setMaxResults(MOST_WATCHERS)
                .getResultStream()
                .map(Watcher::person)
                .toList();
    }

    void add(RequestStep step) {
        getEntityManager().persist(step);
    }

    void add(RequestRevision revision) {
        getEntityManager().persist(revision);
    }

    /// In the order in which they were handed in.
    List<RequestRevision> revisionsOf(UUID requestId) {
        return getEntityManager()
                .createQuery(
                        "from RequestRevision v where v.key.requestId = :id order by v.key.revision",
                        RequestRevision.class)
                .setParameter("id", requestId)
                .getResultList();
    }

    Optional<RequestRevision> revision(UUID requestId, int revision) {
        return Optional.ofNullable(
                getEntityManager().find(RequestRevision.class, new RequestRevision.Key(requestId, revision)));
    }
}
