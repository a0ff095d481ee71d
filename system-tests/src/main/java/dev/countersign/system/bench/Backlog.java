package dev.countersign.system.bench;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.stack.postgres.Postgres;
import dev.countersign.system.Patience;
import dev.countersign.system.Products;
import dev.countersign.system.Terminal;
import dev.countersign.system.client.Case;
import dev.countersign.system.client.Countersign;
import dev.countersign.system.client.Outcome;
import dev.countersign.system.client.Request;
import dev.countersign.system.client.Somebody;
import dev.countersign.system.client.Task;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Tasks that wait in the queues while others are worked on. Two requests go through the services, one until it waits
/// for
/// its review and one, after a question and its answer, until it waits for its approval; approval-service's rows of
/// these are copied in the database, because to submit a million would take an hour.
final class Backlog {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int AT_ONCE = 10_000;

    private final Postgres postgres;
    private final Terminal terminal;
    private final List<UUID> patterns;
    private int open;

    private Backlog(Postgres postgres, Terminal terminal, List<UUID> patterns) {
        this.postgres = postgres;
        this.terminal = terminal;
        this.patterns = patterns;
    }

    static Backlog prepare(Countersign countersign, Postgres postgres, Terminal terminal) {
        return new Backlog(postgres, terminal, List.of(inReview(countersign).id(), inApproval(countersign)));
    }

    /// Adds what is missing; half of the tasks are reviews, half are approvals.
    void growTo(int tasks) throws SQLException {
        if (tasks <= open) {
            return;
        }
        long begun = System.nanoTime();
        try (Connection connection = postgres.superuser("countersign_approval")) {
            try (Statement once = connection.createStatement()) {
                // Foreign keys hold by construction; to check them for every row would take most of the time.
                once.execute("SET session_replication_role = replica");
            }
            int reported = open;
            while (open < tasks) {
                int count = Math.min(AT_ONCE, tasks - open);
                copy(connection, patterns.getFirst(), count - count / 2);
                copy(connection, patterns.getLast(), count / 2);
                open += count;
                if (open - reported >= 100_000) {
                    terminal.line("    " + open + " of " + tasks + " open tasks");
                    reported = open;
                }
            }
            try (Statement tidy = connection.createStatement()) {
                tidy.execute("VACUUM (ANALYZE) approval_case, task, holder_interval, case_history, timer");
                tidy.execute("CHECKPOINT");
            }
        }
        terminal.done(tasks + " open tasks", Duration.ofNanos(System.nanoTime() - begun));
    }

    private static void copy(Connection connection, UUID pattern, int count) throws SQLException {
        try (PreparedStatement copy = connection.prepareStatement(Resources.text("backlog.sql"))) {
            copy.setInt(1, count);
            for (int place = 2; place <= 6; place++) {
                copy.setObject(place, pattern);
            }
            copy.executeUpdate();
        }
    }

    private static Case inReview(Countersign countersign) {
        Somebody mia = countersign.as("mia");
        Request request = mia.submit(Products.plain());
        return Patience.until("the case of a request", LIMIT, () -> mia.caseOf(request.id()));
    }

    private static UUID inApproval(Countersign countersign) {
        Somebody sam = countersign.as("sam");
        Somebody mia = countersign.as("mia");
        Case opened = inReview(countersign);
        UUID request = opened.requestId();
        Task claimed = sam.claim(opened.tasks().getFirst().taskId());
        sam.ask(claimed, AskedOf.REQUESTER, "For how long is the data kept?");
        UUID question = Patience.until(
                "a question at the request",
                LIMIT,
                () -> mia.request(request).questions().stream()
                        .map(Request.Question::id)
                        .findFirst());
        mia.answer(request, question, "Two years.");
        Task answered = Patience.until(
                "an answer at the task",
                LIMIT,
                () -> Optional.of(sam.task(claimed.id()))
                        .filter(seen -> seen.status().equals("CLAIMED")));
        sam.complete(answered, Outcome.of(TaskOutcome.CLEARED, "Nothing speaks against it."));
        return request;
    }
}
