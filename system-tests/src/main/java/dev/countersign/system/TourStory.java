package dev.countersign.system;

import dev.countersign.contracts.Money;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.stack.identity.DemoPerson;
import dev.countersign.system.client.Countersign;
import dev.countersign.system.client.Outcome;
import dev.countersign.system.client.Request;
import dev.countersign.system.client.Somebody;
import dev.countersign.system.client.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

/// The story that the tour tells: Mia asks, Sam examines, Ivan agrees, and everybody hears of it. Each step is done
/// through the API and timed.
final class TourStory {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Countersign countersign;
    private final Terminal terminal;

    TourStory(Countersign countersign, Terminal terminal) {
        this.countersign = countersign;
        this.terminal = terminal;
    }

    /// @return the approved request
    /// @throws Patience.NotSeen when something of it did not come to be seen
    Request play() {
        terminal.title("One request, all the way through");
        Somebody mia = signIn("mia");
        Somebody sam = signIn("sam");
        Somebody ivan = signIn("ivan");

        RequestContent content =
                Products.number(new Random().nextInt(Products.all().size()));
        step("Sam and Ivan open their queues", () -> List.of(sam.queue(), ivan.queue()));
        Request request = step("Mia asks for " + inWords(content), () -> mia.submit(content));
        Task review = workOn(request, sam, "Sam", "submitted, until it is in the queue of IT security");
        step("Mia looks where her request is", () -> mia.request(request.id()));
        step("Sam clears it", () -> sam.complete(review, outcome(TaskOutcome.CLEARED)));
        Task approval = workOn(request, ivan, "Ivan", "cleared, until it is in the queue of the IT approvers");
        step("Ivan approves it", () -> ivan.complete(approval, outcome(TaskOutcome.APPROVED)));
        measured(
                "decided, until Mia sees it",
                "that Mia's request is approved",
                () -> Optional.of(mia.request(request.id()))
                        .filter(seen -> seen.status().equals("APPROVED")));

        new TourEnding(countersign, terminal, LIMIT).tell(request.id(), review.id(), approval.id());
        terminal.title(
                "Everything was seen. Request " + request.number() + " for " + content.product() + " is approved.");
        return request;
    }

    private Somebody signIn(String username) {
        Somebody somebody = countersign.as(username);
        DemoPerson person = DemoPerson.named(username);
        step(person.name() + ", " + person.department() + ", signs in", somebody::token);
        return somebody;
    }

    private Task workOn(Request request, Somebody who, String name, String turn) {
        Task queued = measured(
                turn, "request " + request.number() + " in the queue of " + name, () -> who.queued(request.id()));
        return step(name + " takes it from the queue", () -> who.claim(queued.id()));
    }

    private <T> T step(String text, Callable<T> action) {
        long begun = System.nanoTime();
        T result = call(action);
        terminal.step(text, Duration.ofNanos(System.nanoTime() - begun));
        return result;
    }

    private <T> T measured(String text, String what, Callable<Optional<T>> look) {
        long begun = System.nanoTime();
        T result = Patience.until(what, LIMIT, look);
        terminal.measured(text, Duration.ofNanos(System.nanoTime() - begun));
        return result;
    }

    private static <T> T call(Callable<T> action) {
        try {
            return action.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome outcome(TaskOutcome outcome) {
        return Outcome.of(
                outcome,
                outcome == TaskOutcome.CLEARED
                        ? "Encrypted at rest and in transit, data stays in the EU, sign-in through our own provider."
                        : "Within the budget, and nothing that we have does the same.");
    }

    private static String inWords(RequestContent content) {
        Money cost = content.annualCost();
        return content.product() + " (" + content.seats() + " people, " + cost.amount() + " " + cost.currency()
                + " a year)";
    }
}
