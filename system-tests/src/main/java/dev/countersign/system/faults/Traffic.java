package dev.countersign.system.faults;

import dev.countersign.system.client.Countersign;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;

/// Many people at work at once: guests who ask, reviewers and approvers who take what comes. All of them try
/// again when they get no answer, as people and programs do.
final class Traffic implements AutoCloseable {
    private static final int GUESTS = 8;

    /// Who works, and who could stand in for them.
    private static final Map<String, List<String>> STAFF = Map.of(
            "sam", List.of("sofia"),
            "sofia", List.of("sam"),
            "priya", List.of("anton"),
            "anton", List.of("lena"),
            "lena", List.of("priya"),
            "carla", List.of("gwen"),
            "gwen", List.of("carla"),
            "ivan", List.of());

    /// Everything comes to the one who approves for IT, who therefore works in two windows at once.
    private static final Map<String, Integer> WINDOWS = Map.of("ivan", 2);

    private final Backlog backlog = new Backlog();
    private final CountDownLatch enough = new CountDownLatch(1);
    private final CountDownLatch workIsOver = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> requesters = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();
    private final List<Future<?>> staff = new ArrayList<>();
    private final List<String> gaveUp = new CopyOnWriteArrayList<>();
    private final Countersign countersign;

    /// @param name goes into the names of the products, so that each run has its own
    Traffic(Countersign countersign, Ledger ledger, String name) {
        this.countersign = countersign;
        for (int i = 1; i <= GUESTS; i++) {
            Requester requester = new Requester(countersign.as("guest-" + i), ledger, backlog, name + "-" + i, enough);
            requesters.add(threads.submit(requester::askUntilEnough));
        }
        STAFF.forEach((username, colleagues) -> {
            for (int window = 0; window < WINDOWS.getOrDefault(username, 1); window++) {
                Worker worker = new Worker(countersign.as(username), colleagues, ledger, backlog, enough, workIsOver);
                workers.add(worker);
                staff.add(threads.submit(worker::workUntilOver));
            }
        });
    }

    /// No requester begins another request; work goes on.
    void beginNothingNew() {
        enough.countDown();
    }

    /// No requester begins another request; waits for what they have begun.
    void enoughRequests(Duration limit) {
        beginNothingNew();
        requesters.forEach(requester -> join(requester, limit));
    }

    /// Waits until the staff has nothing left in its queues, and lets it go home.
    void awaitEmptyQueues(Duration limit) {
        Awaitility.await("empty queues")
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(500))
                .atMost(limit)
                .ignoreExceptions()
                .until(() -> workers.stream().noneMatch(Worker::waitsForAnswers)
                        && STAFF.keySet().stream()
                                .allMatch(username ->
                                        countersign.as(username).queue().isEmpty()));
        workIsOver.countDown();
        staff.forEach(worker -> join(worker, limit));
    }

    @Override
    public void close() {
        enough.countDown();
        workIsOver.countDown();
        threads.shutdownNow();
    }

    /// Who has met what nobody foresaw, and works no more.
    List<String> gaveUp() {
        return gaveUp;
    }

    private void join(Future<?> thread, Duration limit) {
        try {
            thread.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            gaveUp.add("somebody of the traffic by " + e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("The traffic did not go as it should", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the traffic", e);
        }
    }
}
