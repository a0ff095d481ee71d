package dev.countersign.system.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Users who do one lifecycle, or what is counted as one, after the other until the time is over: a closed loop, in
/// which each waits for the answer
/// to what they did before.
final class Loop {
    /// Of one user; then something is wrong that more load would not show better.
    private static final int MOST_FAILURES = 5;

    private final Tokens tokens;

    Loop(Tokens tokens) {
        this.tokens = tokens;
    }

    Measured run(Job job) throws InterruptedException {
        long begun = System.nanoTime();
        long deadline = begun + job.millis() * 1_000_000;
        Counts all = new Counts();
        try (ExecutorService users = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Counts>> results = new ArrayList<>();
            for (int user = 0; user < job.users(); user++) {
                int number = user;
                results.add(users.submit(() -> lifecycles(job, number, begun, deadline)));
            }
            for (Future<Counts> result : results) {
                all.add(result.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return all.measured(System.nanoTime() - begun);
    }

    private Counts lifecycles(Job job, int user, long begun, long deadline) throws InterruptedException {
        Counts counts = new Counts();
        Pace pace = Pace.of(job, user, begun);
        while (counts.failures() < MOST_FAILURES && awaitNext(pace, deadline)) {
            try (Lifecycle.Ways ways = Lifecycle.Ways.of(job)) {
                Work work = work(job, ways, Lifecycle.Crew.number(user), counts);
                do {
                    work.run();
                } while (awaitNext(pace, deadline));
            } catch (Answer.Unusable | IOException | UncheckedIOException e) {
                // The connection may be in the middle of an answer: the next lifecycle begins with a new one.
                counts.failed(String.valueOf(e.getMessage()));
            }
        }
        return counts;
    }

    private Work work(Job job, Lifecycle.Ways ways, Lifecycle.Crew crew, Counts counts) {
        return switch (job.calls()) {
            case LIFECYCLE -> new Lifecycle(ways, tokens, crew, job.look(), counts);
            case READS -> new Reads(ways.requests(), tokens, crew.requester(), counts);
        };
    }

    private static boolean awaitNext(Pace pace, long deadline) throws InterruptedException {
        OptionalLong pause = pace.next(System.nanoTime(), deadline);
        if (pause.isPresent() && pause.getAsLong() > 0) {
            Thread.sleep(Duration.ofNanos(pause.getAsLong()));
        }
        return pause.isPresent();
    }
}
