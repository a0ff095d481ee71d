package dev.countersign.system;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.Money;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.stack.identity.DemoPerson;
import dev.countersign.system.client.Case;
import dev.countersign.system.client.ChangePrice;
import dev.countersign.system.client.Countersign;
import dev.countersign.system.client.Outcome;
import dev.countersign.system.client.Request;
import dev.countersign.system.client.Somebody;
import dev.countersign.system.client.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/// The story that the tour tells: Mia asks, those whom the policy names examine it and agree to it, one of them with a
/// question, Mia changes her mind once, which has only the review that it concerns done again, and everybody hears of
/// it. Each step is done through the API and timed.
final class TourStory {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Outcome CLEARED = Outcome.of(
            TaskOutcome.CLEARED,
            "Encrypted at rest and in transit, data stays in the EU, sign-in through our own provider.");
    private static final Outcome APPROVED =
            Outcome.of(TaskOutcome.APPROVED, "Within the budget, and nothing that we have does the same.");

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
        Somebody mia = signIn(Cast.REQUESTER);
        List<Somebody> colleagues = Cast.COLLEAGUES.stream().map(this::signIn).toList();
        step(
                "They open their queues",
                () -> colleagues.stream().map(Somebody::queue).toList());

        RequestContent content = Products.rich();
        Request request = step("Mia asks for " + inWords(content), () -> mia.submit(content));
        measured(
                "submitted, until it is in the queue of IT security",
                "request " + request.number() + " in the queue of IT security",
                () -> colleagues.getFirst().queued(request.id()));
        Case opened = step(
                "Mia looks who has to say something",
                () -> mia.caseOf(request.id()).orElseThrow());
        opened.tasks().stream().filter(task -> !isLast(task)).forEach(task -> end(request, task));
        changeHerMind(mia, request, content, opened);
        opened.tasks().stream().filter(TourStory::isLast).forEach(task -> end(request, task));
        measured(
                "decided, until Mia sees it",
                "that Mia's request is approved",
                () -> Optional.of(mia.request(request.id()))
                        .filter(seen -> seen.status().equals("APPROVED")));

        new TourEnding(countersign, terminal, LIMIT).tell(request.id(), opened.tasks());
        terminal.title(
                "Everything was seen. Request " + request.number() + " for " + content.product() + " is approved.");
        return request;
    }

    private Somebody signIn(DemoPerson person) {
        Somebody somebody = countersign.as(person.username());
        step(person.name() + ", " + person.department() + ", signs in", somebody::token);
        return somebody;
    }

    private static boolean isLast(Case.Step task) {
        return task.step().equals("it-approval");
    }

    /// What only privacy looks at: what it is for.
    private void changeHerMind(Somebody mia, Request request, RequestContent content, Case opened) {
        RequestContent changed = Products.meantFor(content.purpose() + " And to win customers back.", content);
        ChangePrice price = step("Mia looks what a change would cost", () -> mia.priceOf(request.id(), changed));
        terminal.line("  " + ChangePrice.names(price.again()) + " would be done again, " + price.businessHours()
                + " business hours more");
        step("Mia changes what it is for", () -> mia.amend(mia.request(request.id()), changed));
        opened.tasks().stream()
                .filter(task -> ChangePrice.names(price.again()).contains(task.step()))
                .forEach(task -> end(request, task));
    }

    private void end(Request request, Case.Step planned) {
        DemoPerson person = Cast.of(planned.team());
        Somebody colleague = countersign.as(person.username());
        measured(
                "until " + planned.step() + " is in the queue of " + person.name(),
                "request " + request.number() + " in the queue of " + person.name(),
                () -> colleague.queued(request.id()));
        Task task = step(person.name() + " takes it", () -> colleague.claim(planned.taskId()));
        boolean asks = planned.step().equals("privacy")
                && countersign
                        .as(Cast.REQUESTER.username())
                        .request(request.id())
                        .questions()
                        .isEmpty();
        Task answered = asks ? ask(request, task, person) : task;
        boolean review = planned.kind() == TaskKind.REVIEW;
        step(
                person.name() + (review ? " clears it" : " approves it"),
                () -> colleague.complete(answered, review ? CLEARED : APPROVED));
    }

    private Task ask(Request request, Task task, DemoPerson person) {
        Somebody colleague = countersign.as(person.username());
        Somebody mia = countersign.as(Cast.REQUESTER.username());
        step(
                person.name() + " asks Mia how long the data is kept",
                () -> colleague.ask(task, AskedOf.REQUESTER, "For how long is the data kept?"));
        UUID question = measured(
                "asked, until Mia sees the question",
                "a question at request " + request.number(),
                () -> mia.request(request.id()).questions().stream()
                        .map(Request.Question::id)
                        .findFirst());
        step("Mia answers", () -> mia.answer(request.id(), question, "Two years after the last order."));
        return measured(
                "answered, until " + person.name() + " can go on",
                "the answer at the task of " + person.name(),
                () -> Optional.of(colleague.task(task.id()))
                        .filter(seen -> seen.status().equals("CLAIMED")));
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

    private static String inWords(RequestContent content) {
        Money cost = content.annualCost();
        return content.product() + " (" + content.seats() + " people, " + cost.amount() + " " + cost.currency()
                + " a year)";
    }
}
