package dev.countersign.system.faults;

import dev.countersign.contracts.Offer;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.system.client.Call;
import dev.countersign.system.client.Outcome;
import dev.countersign.system.client.Reply;
import dev.countersign.system.client.Somebody;
import dev.countersign.system.client.Task;
import dev.countersign.system.client.Unexpected;
import dev.countersign.system.history.History.Ending;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/// Takes the next task and ends it; sometimes gives it back, sometimes tries to end what a colleague has in hand,
/// sometimes says the same thing twice.
final class Worker {
    private final Somebody me;
    private final Ledger ledger;
    private final CountDownLatch over;
    private final Random random;

    Worker(Somebody me, Ledger ledger, CountDownLatch over) {
        this.me = me;
        this.ledger = ledger;
        this.over = over;
        this.random = new Random(me.username().hashCode());
    }

    void workUntilOver() {
        while (over.getCount() > 0 && !Thread.currentThread().isInterrupted()) {
            try {
                Optional<Task> task = inHand().or(me::takeNext);
                if (task.isPresent()) {
                    workOn(task.get());
                } else {
                    Attempts.pause(Attempts.SHORT, over);
                }
            } catch (Unexpected | UncheckedIOException e) {
                // Away, or somebody was faster. Looks again.
                Attempts.pause(Attempts.SHORT, over);
            }
        }
    }

    /// What I hold without knowing it, because the answer was lost when I took it.
    private Optional<Task> inHand() {
        List<Task> queue = me.queue();
        if (random.nextInt(6) == 0) {
            queue.stream()
                    .filter(task -> !task.isHeldBy(me.username()))
                    .findAny()
                    .ifPresent(this::tryWithoutHavingIt);
        }
        return queue.stream()
                .filter(task -> task.isHeldBy(me.username()))
                .findFirst()
                .map(task -> me.task(task.id()));
    }

    private void workOn(Task task) {
        if (random.nextInt(12) == 0) {
            me.release(task);
            return;
        }
        Outcome outcome = answered(task);
        end(task, outcome);
        if (random.nextInt(6) == 0) {
            end(task, outcome);
        }
    }

    private void tryWithoutHavingIt(Task task) {
        end(me.task(task.id()), answered(task));
    }

    private Outcome answered(Task task) {
        Outcome outcome = outcome(task);
        return outcome.needsAnswers() ? outcome.answering(me.harmless(task)) : outcome;
    }

    private void end(Task task, Outcome outcome) {
        Call completion = Somebody.completion(task, outcome);
        Attempts.once(() -> me.send(completion))
                .filter(Reply::isGood)
                .ifPresent(accepted -> ledger.ended(new Ending(task.id(), me.username(), outcome.outcome())));
    }

    private Outcome outcome(Task task) {
        boolean review = task.kind() == TaskKind.REVIEW;
        return switch (random.nextInt(6)) {
            case 0 ->
                Outcome.of(TaskOutcome.REFUSED, "Not like this.")
                        .with(new Offer("Another product", null, "A contract on where data stays"));
            case 1 ->
                Outcome.of(
                                review ? TaskOutcome.CLEARED_WITH_CONDITIONS : TaskOutcome.APPROVED_WITH_CONDITIONS,
                                "On conditions.")
                        .with("Sign-in through our own provider");
            default -> Outcome.of(review ? TaskOutcome.CLEARED : TaskOutcome.APPROVED, "Nothing speaks against it.");
        };
    }
}
