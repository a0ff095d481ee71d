package dev.countersign.system.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Somebody at a browser who opens a page, looks at it for a while, and opens another one of those that concern them.
/// Used by one thread.
final class Visitor implements AutoCloseable {
    private static final long MILLI = 1_000_000;

    private final Clicking order;
    private final Role role;
    private final String cookies;
    private final RandomGenerator random;
    private final PageCounts counts;
    private final KeptConnections connections = new KeptConnections();
    private final Map<PageKind, List<String>> links = new EnumMap<>(PageKind.class);
    private long counted = System.nanoTime();
    private long countKeptUntil = System.nanoTime();

    /// @param cookies of their session
    Visitor(Clicking order, Role role, String cookies, RandomGenerator random, PageCounts counts) {
        this.order = order;
        this.role = role;
        this.cookies = cookies;
        this.random = random;
        this.counts = counts;
    }

    /// @param from when it counts, as the deadline of {@link System#nanoTime}; a failure always does
    void clickUntil(long from, long deadline) throws InterruptedException, IOException {
        counted = from;
        // Nobody begins at the same moment as the others.
        long pause = random.nextLong(Clicking.LONGEST_PAUSE_MILLIS * MILLI);
        while (System.nanoTime() + pause < deadline) {
            Thread.sleep(Duration.ofNanos(pause));
            click();
            pause = random.nextLong(Clicking.SHORTEST_PAUSE_MILLIS * MILLI, Clicking.LONGEST_PAUSE_MILLIS * MILLI);
        }
    }

    /// What a list leads to is opened by its links; whoever has not seen the list yet opens that one.
    void click() throws IOException {
        PageKind wanted = any(role.pages());
        List<String> known = links.getOrDefault(wanted, List.of());
        @Nullable PageKind list = wanted.list();
        if (list == null) {
            open(wanted, wanted.address());
        } else if (known.isEmpty()) {
            open(list, list.address());
        } else {
            open(wanted, any(known));
        }
    }

    private void open(PageKind kind, String path) throws IOException {
        Optional<Answer> page = get(kind, path);
        if (page.isPresent()) {
            follow(kind, page.get().text());
            showCount(kind);
        }
    }

    /// As the script of the pages does: the inbox always asks for it, the others take what the browser has kept.
    private void showCount(PageKind page) throws IOException {
        if (page == PageKind.INBOX || System.nanoTime() - countKeptUntil >= 0) {
            long asked = System.nanoTime();
            Optional<Answer> count = get(PageKind.COUNT, PageKind.COUNT.address());
            countKeptUntil = asked + count.map(Answer::maxAge).orElse(0L) * 1000 * MILLI;
        }
    }

    private void follow(PageKind list, String page) {
        for (PageKind kind : role.pages()) {
            if (kind.list() == list) {
                links.put(kind, PageLinks.to(kind, page));
                if (links.get(kind).isEmpty()) {
                    counts.failed(kind, list.words() + " leads to none");
                }
            }
        }
    }

    private Optional<Answer> get(PageKind kind, String path) throws IOException {
        String address = order.address(kind.server());
        try {
            Connection connection = connections.to(address);
            long begun = System.nanoTime();
            Answer answer = connection.page(path, cookies);
            long nanos = System.nanoTime() - begun;
            Optional<String> problem = PageCheck.problem(kind, answer);
            if (problem.isEmpty()) {
                if (begun - counted >= 0) {
                    counts.took(kind, nanos);
                }
                return Optional.of(answer);
            }
            counts.failed(kind, path + " " + problem.get());
        } catch (IOException e) {
            connections.drop(address);
            counts.failed(kind, path + " got no answer: " + e.getMessage());
        }
        return Optional.empty();
    }

    private <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    @Override
    public void close() throws IOException {
        connections.close();
    }
}
