package dev.countersign.system.client;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.RequestContent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A person who uses the API with a token of their own. Every method asks once, and throws {@link Unexpected} when the
/// API refuses; {@link #send} gives the reply whatever it is.
public final class Somebody {
    /// Pages of a list that are followed at most.
    private static final int MOST_PAGES = 200;

    private final String username;
    private final Caller caller;

    Somebody(String username, Caller caller) {
        this.username = username;
        this.caller = caller;
    }

    public String username() {
        return username;
    }

    public String email() {
        return username + "@example.com";
    }

    /// Signs in, unless that was done a short while ago.
    public String token() {
        return caller.token();
    }

    public Reply send(Call call) {
        return caller.send(call);
    }

    public Request submit(RequestContent content) {
        return create(content, true, UUID.randomUUID().toString()).read(Request.class);
    }

    public Request draft(RequestContent content) {
        return create(content, false, UUID.randomUUID().toString()).read(Request.class);
    }

    /// @param key may be sent again, with the same content, when no answer came
    public Reply create(Object content, boolean submit, String key) {
        return send(Call.post("/api/requests")
                .header("Idempotency-Key", key)
                .json(Map.of("content", content, "submit", submit)));
    }

    public Request edit(Request draft, RequestContent content) {
        return send(Call.put(path(draft)).ifMatch(draft.version()).json(Map.of("content", content)))
                .read(Request.class);
    }

    public Request submit(Request draft) {
        return send(Call.post(path(draft) + "/submit").ifMatch(draft.version())).read(Request.class);
    }

    public Request withdraw(Request request, String reason) {
        return send(Call.post(path(request) + "/withdraw")
                        .ifMatch(request.version())
                        .json(Map.of("reason", reason)))
                .read(Request.class);
    }

    public Request request(UUID id) {
        return send(Call.get("/api/requests/" + id)).read(Request.class);
    }

    /// This person's own requests in a state, the newest, at most a hundred.
    public List<Request> requests(String status) {
        return send(Call.get("/api/requests?limit=100&view=mine&status=" + status))
                .readItems(Request.class);
    }

    /// What a request asks for.
    public RequestContent contentOf(UUID request) {
        return send(Call.get("/api/requests/" + request)).read(Contained.class).content();
    }

    private record Contained(RequestContent content) {}

    /// Empty when there is none that this person may see.
    public Optional<Request> find(UUID id) {
        return ifThere(Call.get("/api/requests/" + id)).map(reply -> reply.read(Request.class));
    }

    public List<Request.Entry> timeline(UUID request) {
        return send(Call.get("/api/requests/" + request + "/timeline")).readItems(Request.Entry.class);
    }

    /// The most urgent tasks of this person's teams, at most a hundred.
    public List<Task> queue() {
        return send(Call.get("/api/queue?limit=100")).readItems(Task.class);
    }

    /// The open task of this request in this person's queue.
    public Optional<Task> queued(UUID request) {
        return everything("/api/queue?limit=100", Task.class).stream()
                .filter(task -> task.requestId().equals(request))
                .findFirst();
    }

    /// Takes the most urgent task that nobody holds.
    public Optional<Task> takeNext() {
        Reply reply = send(Call.post("/api/queue/next")).good();
        return reply.status() == 204 ? Optional.empty() : Optional.of(reply.read(Task.class));
    }

    public Task task(UUID id) {
        return send(Call.get("/api/tasks/" + id)).read(Task.class);
    }

    public Task claim(UUID task) {
        return send(Call.post("/api/tasks/" + task + "/claim")).read(Task.class);
    }

    public Task release(Task task) {
        return send(Call.post("/api/tasks/" + task.id() + "/release").ifMatch(task.version()))
                .read(Task.class);
    }

    /// Ends a task; a review that ends well is answered well.
    public Task complete(Task task, Outcome outcome) {
        Outcome answered =
                outcome.needsAnswers() && outcome.answers() == null ? outcome.answering(harmless(task)) : outcome;
        return send(completion(task, answered)).read(Task.class);
    }

    /// Answers to what the policy asks about a task that mean that nothing is wrong.
    public Map<String, Assessment.Given> harmless(Task task) {
        return assessment(task).harmless();
    }

    /// What the policy asks about a task.
    public Assessment assessment(Task task) {
        return send(Call.get("/api/tasks/" + task.id() + "/assessment")).read(Assessment.class);
    }

    public static Call completion(Task task, Outcome outcome) {
        return Call.post("/api/tasks/" + task.id() + "/complete")
                .ifMatch(task.version())
                .json(outcome);
    }

    /// Asks without rejecting; the task waits for the answer.
    public Task ask(Task task, AskedOf of, String question) {
        return send(Call.post("/api/tasks/" + task.id() + "/question")
                        .ifMatch(task.version())
                        .json(Map.of("of", of, "question", question)))
                .read(Task.class);
    }

    /// Answers what this person was asked about their request.
    public Reply answer(UUID request, UUID question, String answer) {
        return send(Call.post("/api/requests/" + request + "/questions/" + question + "/answer")
                        .json(Map.of("answer", answer)))
                .good();
    }

    /// Changes what was handed in.
    public Request amend(Request request, RequestContent content) {
        return send(Call.post(path(request) + "/revisions")
                        .ifMatch(request.version())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .json(Map.of("content", content)))
                .read(Request.class);
    }

    /// What a change would cost.
    public ChangePrice priceOf(UUID request, RequestContent content) {
        return send(Call.post("/api/cases/" + request + "/preview").json(Map.of("content", content)))
                .read(ChangePrice.class);
    }

    /// Who has had the ball.
    public CaseClock clock(UUID request) {
        return send(Call.get("/api/cases/" + request + "/clock")).read(CaseClock.class);
    }

    /// Empty as long as there is none that this person may see.
    public Optional<Case> caseOf(UUID request) {
        return ifThere(Call.get("/api/cases/" + request)).map(reply -> reply.read(Case.class));
    }

    /// What this person is told about a request, oldest first.
    public List<Notice> notices(UUID request) {
        return everything("/api/notifications?limit=100", Notice.class).reversed().stream()
                .filter(notice -> notice.requestId().equals(request))
                .toList();
    }

    /// What waits for an operator at this service.
    public List<DeadLetter> deadLetters(String service) {
        return everything("/api/operations/" + service + "/dead-letters?limit=100", DeadLetter.class);
    }

    public DeadLetter replay(String service, UUID letter) {
        return send(Call.post("/api/operations/" + service + "/dead-letters/" + letter + "/replay"))
                .read(DeadLetter.class);
    }

    public DeadLetter skip(String service, UUID letter, String reason) {
        return send(Call.post("/api/operations/" + service + "/dead-letters/" + letter + "/skip")
                        .json(Map.of("reason", reason)))
                .read(DeadLetter.class);
    }

    private Optional<Reply> ifThere(Call call) {
        Reply reply = send(call);
        return reply.status() == 404 ? Optional.empty() : Optional.of(reply.good());
    }

    private <T> List<T> everything(String list, Class<T> type) {
        List<T> all = new ArrayList<>();
        String page = list;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Reply reply = send(Call.get(page));
            all.addAll(reply.readItems(type));
            String next = reply.json().path("next").asText("");
            if (next.isEmpty()) {
                return all;
            }
            page = list + "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
        throw new IllegalStateException(list + " has more than " + MOST_PAGES + " pages");
    }

    private static String path(Request request) {
        return "/api/requests/" + request.id();
    }
}
