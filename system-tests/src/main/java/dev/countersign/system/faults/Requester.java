package dev.countersign.system.faults;

import dev.countersign.contracts.RequestContent;
import dev.countersign.system.Products;
import dev.countersign.system.client.Call;
import dev.countersign.system.client.Reply;
import dev.countersign.system.client.Request;
import dev.countersign.system.client.Somebody;
import dev.countersign.system.client.Unexpected;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/// Asks for one product after the other, sometimes by way of a draft, and looks after what was asked for earlier;
/// sometimes gives up, sometimes sends again what had its answer already. Asks less often while the staff is behind or
/// nobody has begun with what was asked for.
final class Requester {
    private static final Duration LONGEST_TRY = Duration.ofSeconds(60);

    /// What is older is left to those who work on it.
    private static final int REMEMBERED = 30;

    /// Of so many times that there is no hurry, one asks nevertheless: no fault may meet a run without submissions.
    private static final int SELDOM = 8;

    private final Somebody me;
    private final Ledger ledger;
    private final Backlog backlog;
    private final String name;
    private final CountDownLatch enough;
    private final Random random;
    private final List<UUID> mine = new ArrayList<>();
    private boolean unheard;

    Requester(Somebody me, Ledger ledger, Backlog backlog, String name, CountDownLatch enough) {
        this.me = me;
        this.ledger = ledger;
        this.backlog = backlog;
        this.name = name;
        this.enough = enough;
        this.random = new Random(name.hashCode());
    }

    void askUntilEnough() {
        for (int i = 0; enough.getCount() > 0; i++) {
            String product = String.format(Locale.ROOT, "%s-%03d", name, i);
            boolean hurry = !unheard && !backlog.isMuch();
            if (hurry || random.nextInt(SELDOM) == 0) {
                ask(Products.named(product, Products.number(i))).ifPresent(this::remember);
            }
            if (!mine.isEmpty()) {
                UUID one = mine.get(random.nextInt(mine.size()));
                attempt(() -> lookAfter(one));
            }
            if (i % 3 == 0) {
                attempt(this::answerQuestions);
            }
            Attempts.pause(Attempts.LONG, enough);
        }
    }

    private void answerQuestions() {
        for (Request waiting : me.requests("WAITING_ON_REQUESTER")) {
            me.request(waiting.id()).questions().stream()
                    .filter(question ->
                            question.answer() == null && question.askedOf().equals("REQUESTER"))
                    .forEach(question -> me.answer(waiting.id(), question.id(), "In Frankfurt, by contract."));
        }
    }

    private void remember(UUID made) {
        mine.add(made);
        if (mine.size() > REMEMBERED) {
            mine.removeFirst();
        }
    }

    private Optional<UUID> ask(RequestContent content) {
        boolean atOnce = random.nextInt(4) > 0;
        Optional<UUID> made = create(content, atOnce);
        if (!atOnce) {
            made.ifPresent(draft -> attempt(() -> handIn(me.request(draft), content)));
        }
        return made;
    }

    private Optional<UUID> create(RequestContent content, boolean submit) {
        String key = UUID.randomUUID().toString();
        boolean patient = random.nextInt(8) > 0;
        long deadline = System.nanoTime() + LONGEST_TRY.toNanos();
        ledger.tried(content.product(), submit);
        do {
            Optional<Reply> reply =
                    Attempts.once(() -> me.create(content, submit, key)).filter(Reply::isGood);
            if (reply.isPresent()) {
                UUID made = note(content, reply.get());
                if (random.nextInt(5) == 0) {
                    Attempts.once(() -> me.create(content, submit, key))
                            .filter(Reply::isGood)
                            .ifPresent(again -> note(content, again));
                }
                return Optional.of(made);
            }
            Attempts.pause(Attempts.SHORT, enough);
        } while (patient && System.nanoTime() < deadline);
        return Optional.empty();
    }

    private UUID note(RequestContent content, Reply reply) {
        UUID made = UUID.fromString(reply.json().path("id").asText());
        ledger.answered(content.product(), made);
        return made;
    }

    private void handIn(Request draft, RequestContent content) {
        Request current = random.nextBoolean() ? me.edit(draft, Products.meantFor("Thought it over.", content)) : draft;
        if (random.nextInt(6) == 0) {
            return;
        }
        me.submit(current);
        ledger.handedIn(content.product());
    }

    /// Whether it is taken is the service's to say; nobody insists.
    private void lookAfter(UUID one) {
        Request request = me.request(one);
        unheard = request.status().equals("SUBMITTED");
        switch (random.nextInt(8)) {
            case 0 -> me.withdraw(request, "Changed our mind.");
            case 1 -> change(request);
            case 2, 3 -> withKey("/api/requests/" + one + "/comments", Map.of("text", "Is there anything we can do?"));
            case 4 -> withKey("/api/requests/" + one + "/attachments?name=offer.txt", "\"Three years, twelve seats.\"");
            default -> me.timeline(one);
        }
    }

    private void change(Request request) {
        RequestContent content =
                Products.meantFor("For " + random.nextInt(1_000) + " more.", me.contentOf(request.id()));
        if (request.status().equals("REJECTED")) {
            me.send(Call.post("/api/requests/" + request.id() + "/resubmit")
                    .ifMatch(request.version())
                    .json(Map.of("content", content)));
        } else {
            me.amend(request, content);
        }
    }

    /// Sent again under the same key when no answer came, and now and then although one came.
    private void withKey(String path, Object body) {
        Call call = Call.post(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .json(body);
        if (Attempts.once(() -> me.send(call)).isEmpty() || random.nextInt(5) == 0) {
            Attempts.pause(Attempts.SHORT, enough);
            Attempts.once(() -> me.send(call));
        }
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (Unexpected | UncheckedIOException e) {
            // Away, or it was too late for that.
        }
    }
}
