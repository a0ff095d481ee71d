package dev.countersign.system.security;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.RequestContent;
import dev.countersign.system.Patience;
import dev.countersign.system.Products;
import dev.countersign.system.client.Call;
import dev.countersign.system.client.Countersign;
import dev.countersign.system.client.Notice;
import dev.countersign.system.client.Request;
import dev.countersign.system.client.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One of everything that an operation can be about: a request of Mia's that security reviews and has asked her about,
/// with an attachment; a draft of a policy by Paul; a delegation of Sam's. Calls are made such that those who may do
/// something are refused only then, mostly because they say that they have seen version 999.
final class Scene implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long NEVER_SEEN = 999;
    private static final String FILE_NAME = "?name=offer.pdf";
    private static final String FILE = "%PDF-1.7\n";

    private final Countersign countersign;
    private final Request request;
    private final Task task;
    private final RequestContent content = Products.askedFor(new Contact("Bea", "bea@example.com"), Products.plain());
    private final Map<String, String> things = new LinkedHashMap<>();

    Scene(Countersign countersign) {
        this.countersign = countersign;
        this.request = countersign.as("mia").submit(content);
        this.task = Patience.until(
                "the request in the queue", LIMIT, () -> countersign.as("sam").queued(request.id()));
        prepare();
    }

    String request() {
        return request.id().toString();
    }

    String task() {
        return task.id().toString();
    }

    private void prepare() {
        // Who is to stand in must have been seen here.
        countersign.as("sofia").queue();
        Task claimed = countersign.as("sam").claim(task.id());
        countersign.as("sam").ask(claimed, AskedOf.REQUESTER, "How many people will use it?");
        Notice notice = Patience.until(
                "the question among Mia's notices",
                LIMIT,
                () -> countersign.as("mia").notices(request.id()).stream().findFirst());
        things.put("/api/notifications/{id}", notice.id().toString());
        things.put("{question}", question());
        things.put(
                "{attachmentId}",
                created(
                        "mia",
                        Call.post("/api/requests/" + request() + "/attachments" + FILE_NAME)
                                .json(FILE)));
        things.put(
                "/api/policies/drafts/{id}",
                created("paul", Call.post("/api/policies/drafts").json(Map.of("basedOn", 1, "yaml", policy()))));
        things.put(
                "/api/delegations/{id}",
                created("sam", Call.post("/api/delegations").json(delegation("sofia", 300))));
    }

    private String question() {
        Call show = Call.get("/api/requests/" + request());
        return Patience.until(
                "the question in the request",
                LIMIT,
                () -> Optional.of(countersign
                                .as("mia")
                                .send(show)
                                .good()
                                .json()
                                .at("/questions/0/id")
                                .asText())
                        .filter(id -> !id.isEmpty()));
    }

    private String policy() {
        return countersign
                .as("paul")
                .send(Call.get("/api/policies/1"))
                .good()
                .json()
                .path("yaml")
                .asText();
    }

    private String created(String person, Call call) {
        Call keyed = call.header("Idempotency-Key", UUID.randomUUID().toString());
        return countersign.as(person).send(keyed).good().json().path("id").asText();
    }

    private static Map<String, Object> delegation(String to, int days) {
        return Map.of("delegate", to, "from", inDays(days), "until", inDays(days + 1), "kinds", List.of("REVIEW"));
    }

    private static String inDays(int days) {
        return Instant.now()
                .plus(days, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /// The draft goes; whoever comes next begins without one.
    @Override
    public void close() {
        countersign
                .as("paul")
                .send(Call.delete("/api/policies/drafts/" + things.get("/api/policies/drafts/{id}"))
                        .ifMatch(0));
    }

    /// The operation, about the things of this scene.
    Call call(Endpoint endpoint) {
        String path = path(endpoint.template());
        Call call = new Call(endpoint.method(), path, Map.of(), null);
        if (endpoint.method().equals("GET")) {
            return call;
        }
        return call.ifMatch(NEVER_SEEN)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .json(body(endpoint.name()));
    }

    String path(String template) {
        String path = template;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            String known = path.startsWith("/api/")
                    ? thing.getKey()
                    : thing.getKey()
                            .replaceFirst("^/api/notifications/", "/inbox/")
                            .replaceFirst("^/api/", "/");
            if (path.startsWith(known) || known.startsWith("{")) {
                path = path.replace(known, replaced(known, thing.getValue()));
            }
        }
        if (path.startsWith("/api/requests/{id}") || path.startsWith("/requests/{id}")) {
            path = path.replace("{id}", request());
        }
        if (path.startsWith("/api/tasks/{id}")
                || path.startsWith("/reviews/{id}")
                || path.startsWith("/approvals/{id}")) {
            path = path.replace("{id}", task());
        }
        if (path.endsWith("/attachments")) {
            path += FILE_NAME;
        }
        if (path.endsWith("/colleagues")) {
            path += "?team=team:security";
        }
        return path.replace("{requestId}", request())
                .replace("{task}", task())
                .replace("{version}", "1")
                .replace("{revision}", "1")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static String replaced(String known, String id) {
        return known.startsWith("{") ? id : known.replace("{id}", id);
    }

    private Object body(String operation) {
        String what = operation.substring(operation.lastIndexOf('/') + 1);
        return switch (operation) {
            case "POST /api/requests" -> Map.of("content", content);
            case "POST /api/delegations" -> delegation("sofia", -2);
            case "POST /api/policies/drafts", "PUT /api/policies/drafts/{id}" ->
                Map.of("basedOn", 1, "yaml", "nothing");
            case "POST /api/policies/validate" -> Map.of("yaml", "nothing");
            case "POST /api/queue/claim", "POST /api/queue/release" ->
                Map.of("tasks", List.of(Map.of("id", task(), "version", NEVER_SEEN)));
            case "POST /api/tasks/{id}/question" -> Map.of("of", "REQUESTER", "question", "Which team?");
            case "PUT /api/tasks/{id}/assessment" -> Map.of("answers", Map.of());
            case "POST /api/requests/{id}/attachments" -> FILE;
            case "POST /api/requests/{id}/comments" -> Map.of("text", "Hello.");
            default ->
                switch (what) {
                    case "{id}", "revisions", "resubmit", "preview" -> Map.of("content", content);
                    case "withdraw", "skip" -> Map.of("reason", "Not needed.");
                    case "answer" -> Map.of("answer", "Twelve.");
                    case "reassign" -> Map.of("to", "sofia", "reason", "Away.");
                    case "forward" -> Map.of("team", "team:privacy", "reason", "Theirs.");
                    case "complete" -> Map.of("outcome", "CLEARED", "reason", "Fine.");
                    case "remediate" -> Map.of("note", "Done.");
                    case "accept" -> Map.of("reason", "Small.", "until", "2027-01-31");
                    default -> Map.of();
                };
        };
    }
}
