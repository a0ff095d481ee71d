package dev.countersign.system.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.system.Patience;
import dev.countersign.system.Products;
import dev.countersign.system.StackUnderTest;
import dev.countersign.system.client.Case;
import dev.countersign.system.client.CaseClock;
import dev.countersign.system.client.ChangePrice;
import dev.countersign.system.client.Outcome;
import dev.countersign.system.client.Request;
import dev.countersign.system.client.Somebody;
import dev.countersign.system.client.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A request with personal data, with everything that happens to one on its way.
class WholeLifeSystemTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Outcome CLEARED = Outcome.of(TaskOutcome.CLEARED, "Nothing speaks against it.");
    private static final Outcome AGREED = Outcome.of(TaskOutcome.APPROVED, "We pay our share.");

    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    private final Somebody mia = STACK.as("mia");
    private final Somebody sam = STACK.as("sam");
    private final Somebody priya = STACK.as("priya");
    private final Somebody carla = STACK.as("carla");
    private final Somebody gwen = STACK.as("gwen");
    private final Somebody ivan = STACK.as("ivan");

    @Test
    void aRequestWithPersonalDataIsAskedAboutChangedAndApprovedWithACondition() {
        // Given
        Request request = mia.submit(Products.shared());
        Task security = queued(sam, request);
        Task privacy = queued(priya, request);
        end(sam, security, CLEARED);
        end(carla, queued(carla, request), AGREED);
        end(gwen, queued(gwen, request), AGREED);
        askAndAnswer(request, privacy);
        end(priya, priya.task(privacy.id()), CLEARED);
        queued(ivan, request);
        status(request, "IN_REVIEW");
        RequestContent changed =
                Products.meantFor("Win back customers who have not bought for a year.", Products.shared());

        // When
        ChangePrice price = mia.priceOf(request.id(), changed);
        mia.amend(mia.request(request.id()), changed);
        Task again = queued(priya, request);
        List<String> whileDoneAgain = statuses(request);
        end(priya, again, CLEARED);
        end(
                ivan,
                queued(ivan, request),
                Outcome.of(TaskOutcome.APPROVED_WITH_CONDITIONS, "Within the budget.")
                        .with("Nobody is written to twice a week."));

        // Then
        assertEquals(List.of("privacy"), ChangePrice.names(price.again()));
        assertEquals(24, price.businessHours());
        assertEquals(
                List.of(
                        "security DONE",
                        "privacy QUEUED",
                        "cost-centre DONE",
                        "cost-centre DONE",
                        "it-approval WAITING"),
                whileDoneAgain);
        assertEquals(privacy.id(), again.id());
        Request approved = status(request, "APPROVED_WITH_CONDITIONS");
        assertEquals(2, approved.revision());
        assertEquals(
                List.of("Nobody is written to twice a week."),
                Objects.requireNonNull(approved.decision()).conditions());
        theLedgerSumsExactly(mia.clock(request.id()));
    }

    private void askAndAnswer(Request request, Task privacy) {
        Task mine = priya.claim(privacy.id());
        priya.ask(mine, AskedOf.REQUESTER, "For how long are the addresses kept?");
        UUID question = Patience.until("the question at request " + request.number(), LIMIT, () -> {
            Request seen = mia.request(request.id());
            return seen.status().equals("WAITING_ON_REQUESTER") && seen.holder().equals("REQUESTER")
                    ? seen.questions().stream().map(Request.Question::id).findFirst()
                    : Optional.empty();
        });
        mia.answer(request.id(), question, "Until somebody unsubscribes.");
        Patience.until(
                "privacy in hand again",
                LIMIT,
                () -> Optional.of(priya.task(privacy.id()))
                        .filter(task -> task.status().equals("CLAIMED")));
    }

    private static void theLedgerSumsExactly(CaseClock clock) {
        Instant end = clock.openedAt();
        for (CaseClock.Interval interval : clock.intervals()) {
            assertEquals(end, interval.from(), "no gap and no overlap");
            end = interval.until();
        }
        assertEquals(clock.endedAt(), end);
        assertEquals(Duration.between(clock.openedAt(), end), clock.elapsed());
        assertEquals(clock.elapsed(), clock.holders().values().stream().reduce(Duration.ZERO, Duration::plus));
        assertTrue(clock.holders().get("REQUESTER").isPositive(), clock::toString);
        assertEquals(
                List.of("IT", "REQUESTER", "IT"),
                clock.intervals().stream().map(CaseClock.Interval::holder).toList());
    }

    private List<String> statuses(Request request) {
        return mia.caseOf(request.id()).orElseThrow().tasks().stream()
                .map((Case.Step step) -> step.step() + " " + step.status())
                .toList();
    }

    private static void end(Somebody who, Task task, Outcome outcome) {
        Task mine = task.isHeldBy(who.username()) ? task : who.claim(task.id());
        who.complete(mine, outcome);
    }

    private static Task queued(Somebody who, Request request) {
        return Patience.until(
                "a task of request " + request.number() + " in the queue of " + who.username(),
                LIMIT,
                () -> who.queued(request.id()));
    }

    private Request status(Request request, String status) {
        return Patience.until(
                "request " + request.number() + " as " + status,
                LIMIT,
                () -> Optional.of(mia.request(request.id()))
                        .filter(seen -> seen.status().equals(status)));
    }
}
