package dev.countersign.system.bench.load;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads one request of a user's own, as often as a lifecycle has calls. Nothing happens in between, nobody waits for
/// an
/// event, and nothing is written: so much it costs at the least that nine calls are answered at all.
final class Reads implements Work {
    private static final int CALLS_OF_A_LIFECYCLE = 9;

    private final Connection requests;
    private final Tokens tokens;
    private final String requester;
    private final Counts counts;
    private @Nullable String location;

    Reads(Connection requests, Tokens tokens, String requester, Counts counts) {
        this.requests = requests;
        this.tokens = tokens;
        this.requester = requester;
        this.counts = counts;
    }

    @Override
    public void run() throws IOException {
        String token = tokens.of(requester);
        if (location == null) {
            location = submit(token);
        }
        for (int call = 0; call < CALLS_OF_A_LIFECYCLE; call++) {
            long begun = System.nanoTime();
            requests.send("GET", location, token, "", "").expect(200, "The request");
            counts.took(Step.READ, System.nanoTime() - begun);
        }
        counts.ended();
    }

    private String submit(String token) throws IOException {
        String location = requests.send(
                        "POST",
                        "/api/requests",
                        token,
                        "Idempotency-Key: " + UUID.randomUUID() + "\r\n",
                        Lifecycle.CONTENT)
                .expect(201, "The submission")
                .header("location");
        return location.substring(location.indexOf("/api/"));
    }
}
