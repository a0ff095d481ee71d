package dev.countersign.system.faults;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.system.client.Assessment;
import dev.countersign.system.client.Call;
import dev.countersign.system.client.Outcome;
import dev.countersign.system.client.Reply;
import dev.countersign.system.client.Somebody;
import dev.countersign.system.client.Task;
import dev.countersign.system.client.Unexpected;
import dev.countersign.system.history.History.Ending;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// Takes the next task and ends it; sometimes asks before, gives it back or to a colleague, sometimes tries to end what
/// a colleague has in hand, sometimes says the same thing twice.
final class Worker {
    private final Somebody me;
    private final List<String> colleagues;
    private final Ledger ledger;
    private final Backlog backlog;
    private final CountDownLatch enough;
    private final CountDownLatch over;
    private final Random random;
    private final Set<UUID> asked = ConcurrentHashMap.newKeySet();

    /// @param colleagues who else does such work
    /// @param enough when nothing new is asked for any more, nobody waits for answers either
    Worker(
            Somebody me,
            List<String> colleagues,
            Ledger ledger,
            Backlog backlog,
            CountDownLatch enough,
            CountDownLatch over) {
        this.me = me;
        this.colleagues = colleagues;
        this.ledger = ledger;
        this.backlog = backlog;
        this.enough = enough;
        this.over = over;
        this.random = new Random(me.username().hashCode());
    }

    void workUntilOver() {
        while (over.getCount() > 0 && !Thread.currentThread().isInterrupted()) {
            try {
                Optional<Task> task = inHand().or(me::takeNext);
                if (task.isPresent()) {
                    workOn(task.get());
                }
                Attempts.pause(Attempts.SHORT, over);
            } catch (Unexpected | UncheckedIOException e) {
                // Away, or somebody was faster. Looks again.
                Attempts.pause(Attempts.SHORT, over);
            }
        }
    }

    /// Whether something that they have in hand is in no queue.
    boolean waitsForAnswers() {
        return !asked.isEmpty();
    }

    /// What I hold without knowing it, because the answer was lost when I took it.
    private Optional<Task> inHand() {
        List<Task> queue = me.queue();
        backlog.saw(me.username(), queue.size());
        List<Task> others =
                queue.stream().filter(task -> !task.isHeldBy(me.username())).toList();
        if (!others.isEmpty() && random.nextInt(6) == 0) {
            Task one = others.get(random.nextInt(others.size()));
            if (enough.getCount() > 0) {
                tryWithoutHavingIt(one);
            } else {
                takeOver(one);
            }
        }
        if (random.nextInt(150) == 0 && !colleagues.isEmpty()) {
            beAwayForAWhile();
        }
        goOnWithAnswers();
        return queue.stream()
                .filter(task -> task.isHeldBy(me.username()) && task.status().equals("CLAIMED"))
                .findFirst()
                .map(task -> me.task(task.id()));
    }

    /// What waits for an answer is in no queue.
    private void goOnWithAnswers() {
        for (UUID id : List.copyOf(asked)) {
            Task task = me.task(id);
            if (task.status().equals("INFO_REQUESTED")) {
                goOnWithout(task);
            } else {
                asked.remove(id);
            }
        }
    }

    /// The vendor's answer is written down; who waits for the requester loses patience only now and then.
    private void goOnWithout(Task task) {
        Optional<Reply> noted = Attempts.once(() -> me.send(Call.post("/api/tasks/" + task.id() + "/question/answer")
                .ifMatch(task.version())
                .json(Map.of("answer", "It stays in the Union."))));
        boolean impatient = enough.getCount() == 0 || random.nextInt(40) == 0;
        if (impatient && noted.filter(Reply::isGood).isEmpty()) {
            Attempts.once(() -> me.send(
                    Call.post("/api/tasks/" + task.id() + "/question/take-back").ifMatch(task.version())));
        }
    }

    private void ask(Task task, AskedOf of, String question) {
        asked.add(task.id());
        me.ask(task, of, question);
    }

    private void workOn(Task task) {
        int mood = enough.getCount() == 0 ? 30 : random.nextInt(30);
        switch (mood) {
            case 0, 1 -> me.release(task);
            case 2, 8, 9 -> ask(task, AskedOf.REQUESTER, "Where is it hosted?");
            case 3, 10 -> ask(task, AskedOf.VENDOR, "Does it leave the Union?");
            case 4 -> giveAway(task);
            case 5 -> forward(task);
            case 6, 7 -> {
                keepAnswers(task);
                finish(task);
            }
            default -> finish(task);
        }
    }

    private void finish(Task task) {
        Outcome outcome = answered(task);
        end(task, outcome);
        if (random.nextInt(6) == 0) {
            end(task, outcome);
        }
    }

    private void giveAway(Task task) {
        if (colleagues.isEmpty()) {
            me.release(task);
            return;
        }
        me.send(Call.post("/api/tasks/" + task.id() + "/reassign")
                .ifMatch(task.version())
                .json(Map.of("to", colleague(), "reason", "You know them better.")));
    }

    private void forward(Task task) {
        me.send(Call.post("/api/tasks/" + task.id() + "/forward")
                .ifMatch(task.version())
                .json(Map.of("team", "team:security", "reason", "This is about how it is run.")));
    }

    private void keepAnswers(Task task) {
        if (task.kind() == TaskKind.REVIEW) {
            Assessment assessment = me.assessment(task);
            me.send(Call.put("/api/tasks/" + task.id() + "/assessment")
                    .ifMatch(assessment.version())
                    .json(Map.of("answers", assessment.harmless())));
        }
    }

    /// Somebody else may do it for me, and their name stands beside mine.
    private void beAwayForAWhile() {
        Instant until = Instant.now().plus(Duration.ofMinutes(1));
        Call grant = Call.post("/api/delegations")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .json(Map.of(
                        "delegate", colleague(), "until", until, "kinds", Set.of(TaskKind.REVIEW, TaskKind.APPROVAL)));
        if (Attempts.once(() -> me.send(grant)).isEmpty()) {
            Attempts.once(() -> me.send(grant));
        }
    }

    private String colleague() {
        return colleagues.get(random.nextInt(colleagues.size()));
    }

    /// Whoever had it may not be entitled to it any more.
    private void takeOver(Task task) {
        Task current = me.task(task.id());
        me.send(Call.post("/api/tasks/" + task.id() + "/reassign")
                .ifMatch(current.version())
                .json(Map.of("to", me.username(), "reason", "So that it comes to an end.")));
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
