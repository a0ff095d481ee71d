package dev.countersign.system.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// People who click until the time is over. All are signed in before the first begins, and have been everywhere before
/// anything counts: each service checks a session that it does not know yet more closely than one that it does.
final class Crowd {
    private static final long BEFORE_IT_COUNTS = 10_000_000_000L;

    private final Sessions sessions;

    Crowd(Sessions sessions) {
        this.sessions = sessions;
    }

    Clicked run(Clicking order) throws InterruptedException {
        PageCounts counts = new PageCounts();
        List<Visitor> visitors = signedIn(order, counts);
        long counted = System.nanoTime() + BEFORE_IT_COUNTS;
        long deadline = counted + order.millis() * 1_000_000;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> ends = new ArrayList<>();
            for (Visitor visitor : visitors) {
                ends.add(people.submit(() -> {
                    try (visitor) {
                        visitor.clickUntil(counted, deadline);
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return counts.clicked(System.nanoTime() - counted);
    }

    /// Who does not get in is counted as a page that failed.
    private List<Visitor> signedIn(Clicking order, PageCounts counts) throws InterruptedException {
        List<Visitor> visitors = new ArrayList<>();
        for (int person = 0; person < order.people(); person++) {
            Role role = Role.of(person);
            try {
                String cookies = sessions.of(person, role.username(person, order.requesters()));
                visitors.add(new Visitor(order, role, cookies, new SplittableRandom(person), counts));
            } catch (Answer.Unusable e) {
                counts.failed(PageKind.REQUESTS, String.valueOf(e.getMessage()));
            }
        }
        return visitors;
    }
}
