package dev.countersign.system.faults;

import dev.countersign.contracts.RequestContent;
import dev.countersign.system.Products;
import dev.countersign.system.client.Call;
import dev.countersign.system.client.Reply;
import dev.countersign.system.client.Request;
import dev.countersign.system.client.Somebody;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/// Asks for one product after the other; sometimes gives up, sometimes sends again what had its answer already,
/// sometimes takes a request back.
final class Requester {
    private static final Duration LONGEST_TRY = Duration.ofSeconds(60);

    /// More than any test takes.
    private static final int MOST = 400;

    private final Somebody me;
    private final Ledger ledger;
    private final String name;
    private final CountDownLatch enough;
    private final Random random;

    Requester(Somebody me, Ledger ledger, String name, CountDownLatch enough) {
        this.me = me;
        this.ledger = ledger;
        this.name = name;
        this.enough = enough;
        this.random = new Random(name.hashCode());
    }

    void askUntilEnough() {
        for (int i = 0; i < MOST && enough.getCount() > 0; i++) {
            String product = String.format(Locale.ROOT, "%s-%03d", name, i);
            Optional<UUID> made = submit(Products.named(product, Products.number(i)));
            if (random.nextInt(10) == 0) {
                made.ifPresent(this::withdraw);
            }
            Attempts.pause(Attempts.LONG, enough);
        }
    }

    private Optional<UUID> submit(RequestContent content) {
        String key = UUID.randomUUID().toString();
        boolean patient = random.nextInt(8) > 0;
        long deadline = System.nanoTime() + LONGEST_TRY.toNanos();
        ledger.tried(content.product());
        do {
            Optional<Reply> reply =
                    Attempts.once(() -> me.create(content, true, key)).filter(Reply::isGood);
            if (reply.isPresent()) {
                UUID made = note(content, reply.get());
                if (random.nextInt(5) == 0) {
                    Attempts.once(() -> me.create(content, true, key))
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

    /// Whether it is taken is the service's to say; nobody insists.
    private void withdraw(UUID made) {
        Optional<Request> seen = Attempts.once(() -> me.send(Call.get("/api/requests/" + made)))
                .filter(Reply::isGood)
                .map(reply -> me.request(made));
        seen.ifPresent(request -> Attempts.once(() -> me.send(Call.post("/api/requests/" + made + "/withdraw")
                .ifMatch(request.version())
                .json(Map.of("reason", "Changed our mind.")))));
    }
}
