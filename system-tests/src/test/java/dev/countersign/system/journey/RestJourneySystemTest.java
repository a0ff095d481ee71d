package dev.countersign.system.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.Offer;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.system.Patience;
import dev.countersign.system.Products;
import dev.countersign.system.StackUnderTest;
import dev.countersign.system.client.Call;
import dev.countersign.system.client.Mail;
import dev.countersign.system.client.Notice;
import dev.countersign.system.client.Outcome;
import dev.countersign.system.client.Reply;
import dev.countersign.system.client.Request;
import dev.countersign.system.client.Somebody;
import dev.countersign.system.client.Task;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RestJourneySystemTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Outcome CLEARED = Outcome.of(TaskOutcome.CLEARED, "Nothing speaks against it.");

    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    private final Somebody mia = STACK.as("mia");
    private final Somebody sam = STACK.as("sam");
    private final Somebody ivan = STACK.as("ivan");

    @Test
    void aDraftBecomesAnApprovedRequestAndEverybodyHearsOfIt() {
        // Given
        RequestContent wanted = Products.plain();
        Request draft = mia.draft(Products.named("Something with heatmaps", wanted));
        Request edited = mia.edit(draft, wanted);

        // When
        Request submitted = mia.submit(edited);
        Task review = sam.claim(queued(sam, submitted).id());
        sam.complete(
                review,
                Outcome.of(TaskOutcome.CLEARED_WITH_CONDITIONS, "Recordings mask what people type.")
                        .with("No recording of the order form", "Recordings are deleted after 30 days"));
        Task approval = ivan.claim(queued(ivan, submitted).id());
        ivan.complete(approval, Outcome.of(TaskOutcome.APPROVED, "Within the budget."));

        // Then
        Request approved = status(mia, submitted, "APPROVED_WITH_CONDITIONS");
        Request.Answer decision = Objects.requireNonNull(approved.decision());
        assertEquals(
                List.of("No recording of the order form", "Recordings are deleted after 30 days"),
                decision.conditions());
        assertEquals("Ivan Petrov", decision.decidedBy());
        assertNotNull(approved.decidedAt());
        assertEquals(
                List.of(
                        "DRAFTED",
                        "SUBMITTED",
                        "CASE_OPENED",
                        "TASK_QUEUED",
                        "TASK_CLAIMED",
                        "TASK_COMPLETED",
                        "TASK_QUEUED",
                        "TASK_CLAIMED",
                        "TASK_COMPLETED",
                        "DECIDED"),
                mia.timeline(submitted.id()).stream().map(Request.Entry::kind).toList());
        assertEquals(List.of("SUBMITTED", "DECIDED"), notices(mia, submitted, 2));
        assertEquals(List.of("YOUR_TURN"), notices(sam, submitted, 1));
        assertEquals(List.of("YOUR_TURN"), notices(ivan, submitted, 1));
        mails("mia@example.com", "/requests/" + submitted.id(), 2);
        mails("security@example.com", "/reviews/" + review.id(), 1);
        mails("it-approval@example.com", "/approvals/" + approval.id(), 1);
    }

    @Test
    void aRefusalWithAnOfferEndsTheCase() {
        // Given
        Request submitted = mia.submit(Products.number(1));
        Task review = sam.claim(queued(sam, submitted).id());

        // When
        sam.complete(
                review,
                Outcome.of(TaskOutcome.REFUSED, "Addresses would leave the EU.")
                        .with(new Offer(
                                "Postwren in its EU edition", null, "A contract on data that stays in the EU")));

        // Then
        Request rejected = status(mia, submitted, "REJECTED");
        Offer offer = Objects.requireNonNull(
                Objects.requireNonNull(rejected.decision()).offer());
        assertEquals("Postwren in its EU edition", offer.alternative());
        assertEquals("REJECTED", sam.caseOf(submitted.id()).orElseThrow().status());
        assertTrue(ivan.queued(submitted.id()).isEmpty());
        assertEquals(List.of("SUBMITTED", "DECIDED"), notices(mia, submitted, 2));
    }

    @Test
    void aRefusalWithoutAnOfferIsNotTaken() {
        // Given
        Request submitted = mia.submit(Products.number(1));
        Task review = sam.claim(queued(sam, submitted).id());

        // When
        Reply reply = sam.send(Somebody.completion(review, Outcome.of(TaskOutcome.REFUSED, "No.")));

        // Then
        assertEquals(422, reply.status(), reply::toString);
        assertEquals("CLAIMED", sam.task(review.id()).status());
    }

    @Test
    void aWithdrawalCancelsTheCase() {
        // Given
        Request submitted = mia.submit(Products.number(2));
        Task review = queued(sam, submitted);
        Request inReview = status(mia, submitted, "IN_REVIEW");

        // When
        mia.withdraw(inReview, "The campaign was called off.");

        // Then
        Patience.until(
                "the case cancelled",
                LIMIT,
                () -> sam.caseOf(submitted.id()).filter(found -> found.status().equals("CANCELLED")));
        assertEquals("CANCELLED", sam.task(review.id()).status());
        assertTrue(sam.queued(submitted.id()).isEmpty());
        Patience.until(
                "the end of the timeline",
                LIMIT,
                () -> Optional.of(mia.timeline(submitted.id()))
                        .filter(entries -> entries.getLast().kind().equals("CASE_CANCELLED")));
        assertEquals("WITHDRAWN", mia.request(submitted.id()).status());
    }

    @Test
    void nobodyApprovesTheirOwnRequest() {
        // Given
        Request own = ivan.submit(Products.plain());
        Task review = sam.claim(queued(sam, own).id());
        sam.complete(review, CLEARED);
        Task approval = queued(ivan, own);

        // When
        Reply claim = ivan.send(Call.post("/api/tasks/" + approval.id() + "/claim"));
        Reply completion = ivan.send(
                Somebody.completion(ivan.task(approval.id()), Outcome.of(TaskOutcome.APPROVED, "I like it.")));

        // Then
        assertEquals(403, claim.status(), claim::toString);
        assertEquals("self-approval", claim.problem());
        assertEquals(403, completion.status(), completion::toString);
        assertEquals("self-approval", completion.problem());
        assertEquals("IN_REVIEW", ivan.request(own.id()).status());
    }

    @Test
    void aSecondOutcomeIsRefused() {
        // Given
        Request submitted = mia.submit(Products.number(5));
        Task review = sam.claim(queued(sam, submitted).id());
        sam.complete(review, CLEARED);

        // When
        Reply again = sam.send(Somebody.completion(review, CLEARED));
        Reply other = STACK.as("sofia")
                .send(Somebody.completion(
                        review, Outcome.of(TaskOutcome.REFUSED, "No.").with(new Offer("Another", null, null))));

        // Then
        assertEquals(409, again.status(), again::toString);
        assertEquals(409, other.status(), other::toString);
        assertEquals(TaskOutcome.CLEARED, sam.task(review.id()).outcome());
    }

    @Test
    void aStrangerIsToldThatThereIsNothing() {
        // Given
        Request submitted = mia.submit(Products.number(6));
        Task review = queued(sam, submitted);
        Somebody tom = STACK.as("tom");

        // When
        List<Integer> answers = List.of(
                tom.send(Call.get("/api/requests/" + submitted.id())).status(),
                tom.send(Call.get("/api/requests/" + submitted.id() + "/timeline"))
                        .status(),
                tom.send(Call.post("/api/requests/" + submitted.id() + "/withdraw")
                                .ifMatch(1)
                                .json(Map.of("reason", "Mine now.")))
                        .status(),
                tom.send(Call.get("/api/cases/" + submitted.id())).status(),
                tom.send(Call.get("/api/tasks/" + review.id())).status(),
                tom.send(Call.post("/api/tasks/" + review.id() + "/claim")).status());

        // Then
        assertEquals(List.of(404, 404, 404, 404, 404, 404), answers);
        assertTrue(tom.notices(submitted.id()).isEmpty());
    }

    @Test
    void theWrongRoleIsForbidden() {
        // Given
        Request submitted = mia.submit(Products.number(7));
        Task review = queued(sam, submitted);
        status(mia, submitted, "IN_REVIEW");

        // When
        Reply requester = mia.send(Call.post("/api/tasks/" + review.id() + "/claim"));
        Reply laterTeam = ivan.send(Call.post("/api/tasks/" + review.id() + "/claim"));
        Reply colleague = STACK.as("carla")
                .send(Call.post("/api/requests/" + submitted.id() + "/withdraw")
                        .ifMatch(1)
                        .json(Map.of("reason", "Mine now.")));
        List<Integer> operations = List.of("request-service", "approval-service", "notification-service").stream()
                .map(service -> mia.send(Call.get("/api/operations/" + service + "/dead-letters"))
                        .status())
                .toList();

        // Then
        assertEquals(403, requester.status(), requester::toString);
        assertEquals(403, laterTeam.status(), laterTeam::toString);
        assertEquals(403, colleague.status(), colleague::toString);
        assertEquals(List.of(403, 403, 403), operations);
    }

    @Test
    void whoeverTakesTheNextTaskIsTheOnlyOneWhoHasIt() {
        // Given
        Request first = mia.submit(Products.number(8));
        Request second = mia.submit(Products.number(9));
        queued(sam, first);
        queued(sam, second);

        // When
        Task one = sam.takeNext().orElseThrow();
        Task other = STACK.as("sofia").takeNext().orElseThrow();

        // Then
        assertTrue(!one.id().equals(other.id()));
        assertTrue(one.isHeldBy("sam"));
        assertTrue(other.isHeldBy("sofia"));
        assertEquals(
                409,
                STACK.as("sofia")
                        .send(Call.post("/api/tasks/" + one.id() + "/claim"))
                        .status());
        assertEquals("QUEUED", sam.release(one).status());
        assertEquals("QUEUED", STACK.as("sofia").release(other).status());
    }

    private static Task queued(Somebody who, Request request) {
        return Patience.until(
                "a task of request " + request.number() + " in the queue of " + who.username(),
                LIMIT,
                () -> who.queued(request.id()));
    }

    private static Request status(Somebody who, Request request, String status) {
        return Patience.until(
                "request " + request.number() + " as " + status,
                LIMIT,
                () -> Optional.of(who.request(request.id()))
                        .filter(seen -> seen.status().equals(status)));
    }

    private static List<String> notices(Somebody who, Request request, int count) {
        return Patience.until(
                        count + " notices for " + who.username(),
                        LIMIT,
                        () -> Optional.of(who.notices(request.id())).filter(notices -> notices.size() >= count))
                .stream()
                .map(Notice::kind)
                .toList();
    }

    private static List<Mail.Message> mails(String address, String link, int count) {
        return Patience.until(
                count + " mails to " + address + " that lead to " + link,
                LIMIT,
                () -> Optional.of(STACK.countersign().mail().to(address).stream()
                                .filter(mail -> mail.leadsTo(link))
                                .toList())
                        .filter(mails -> mails.size() == count));
    }
}
