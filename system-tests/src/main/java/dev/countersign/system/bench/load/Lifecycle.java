package dev.countersign.system.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/// One request from its submission until its requester reads that it is approved, by one user who is all three people
/// in turn. Everything goes through the public REST API.
final class Lifecycle implements Work {
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    static final String CONTENT = """
            {"submit": true, "content": {
             "product": "Heatmap One", "vendor": "Glowline", "vendorWebsite": "https://glowline.example.com",
             "purpose": "See where visitors of the shop give up, and mend those pages first.",
             "annualCost": {"amount": "1200.00", "currency": "EUR"}, "seats": 12, "customerData": false,
             "websiteTags": false, "costCentre": "CC-1042", "capability": "Web analytics", "termMonths": 12}}""";

    private static final String CLEARED = """
            {"outcome": "CLEARED", "reason": "Encrypted, in the EU, with our own sign-in.", "conditions": []}""";
    private static final String APPROVED = """
            {"outcome": "APPROVED", "reason": "Within the budget.", "conditions": []}""";

    private final Connection requests;
    private final Connection approvals;
    private final Tokens tokens;
    private final Crew crew;
    private final Job.Look look;
    private final Counts counts;

    Lifecycle(Ways ways, Tokens tokens, Crew crew, Job.Look look, Counts counts) {
        this.requests = ways.requests();
        this.approvals = ways.approvals();
        this.tokens = tokens;
        this.crew = crew;
        this.look = look;
        this.counts = counts;
    }

    @Override
    public void run() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String location = submit();
        String id = location.substring(location.lastIndexOf('/') + 1);
        JsonNode tasks = await(Step.IN_QUEUE, () -> opened(id)).path("tasks");
        work(crew.reviewer(), tasks.path(0).path("taskId").asText(), CLEARED);
        work(crew.approver(), tasks.path(1).path("taskId").asText(), APPROVED);
        await(Step.VISIBLE, () -> approved(id));
        counts.took(Step.LIFECYCLE, System.nanoTime() - begun);
        counts.ended();
    }

    private String submit() throws IOException {
        String token = tokens.of(crew.requester());
        long begun = System.nanoTime();
        Answer answer = requests.send(
                "POST", "/api/requests", token, "Idempotency-Key: " + UUID.randomUUID() + "\r\n", CONTENT);
        counts.took(Step.SUBMIT, System.nanoTime() - begun);
        return answer.expect(201, "The submission").header("location");
    }

    private void work(String username, String task, String outcome) throws IOException {
        String token = tokens.of(username);
        long begun = System.nanoTime();
        approvals.send("GET", "/api/queue", token, "", "").expect(200, "The queue");
        long listed = System.nanoTime();
        Answer claimed = approvals
                .send("POST", "/api/tasks/" + task + "/claim", token, "", "")
                .expect(200, "The claim");
        long taken = System.nanoTime();
        approvals
                .send(
                        "POST",
                        "/api/tasks/" + task + "/complete",
                        token,
                        "If-Match: " + claimed.header("etag") + "\r\n",
                        outcome)
                .expect(200, "The completion");
        counts.took(Step.LIST, listed - begun);
        counts.took(Step.CLAIM, taken - listed);
        counts.took(Step.COMPLETE, System.nanoTime() - taken);
    }

    /// The case, once reviewers see it.
    private Optional<JsonNode> opened(String id) throws IOException {
        Answer answer = approvals.send("GET", "/api/cases/" + id, tokens.of(crew.reviewer()), "", "");
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(answer.expect(200, "The case").json());
    }

    private Optional<JsonNode> approved(String id) throws IOException {
        long begun = System.nanoTime();
        JsonNode request = requests.send("GET", "/api/requests/" + id, tokens.of(crew.requester()), "", "")
                .expect(200, "The request")
                .json();
        if (!request.path("status").asText().equals("APPROVED")) {
            return Optional.empty();
        }
        counts.took(Step.READ, System.nanoTime() - begun);
        return Optional.of(request);
    }

    private JsonNode await(Step step, Sight sight) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        double pause = look.first();
        while (System.nanoTime() - begun < PATIENCE_NANOS) {
            Optional<JsonNode> seen = sight.look();
            if (seen.isPresent()) {
                counts.took(step, System.nanoTime() - begun);
                return seen.get();
            }
            counts.looked();
            Thread.sleep((long) pause, (int) ((pause - (long) pause) * 1_000_000));
            pause = look.after(pause);
        }
        throw new Answer.Unusable("Not seen in time: " + step.words());
    }

    private interface Sight {
        Optional<JsonNode> look() throws IOException;
    }

    /// The people whom one user is.
    record Crew(String requester, String reviewer, String approver) {
        /// Nobody may act on a request of their own; the two reviewers share the work.
        static Crew number(int user) {
            return new Crew("bench-" + user, user % 2 == 0 ? "sam" : "sofia", "ivan");
        }
    }

    /// The connections of one user.
    record Ways(Connection requests, Connection approvals) implements AutoCloseable {
        static Ways of(Job job) throws IOException {
            return new Ways(new Connection(job.requests()), new Connection(job.approvals()));
        }

        @Override
        public void close() throws IOException {
            requests.close();
            approvals.close();
        }
    }
}
