package dev.countersign.system.browser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.system.Patience;
import dev.countersign.system.Products;
import dev.countersign.system.client.Call;
import dev.countersign.system.client.Countersign;
import dev.countersign.system.client.Outcome;
import dev.countersign.system.client.Request;
import dev.countersign.system.client.Somebody;
import dev.countersign.system.client.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One of everything that a page can be about, each in a state of its own: requests of Mia's that Sam reviews, a draft
/// of a policy by Paul, a delegation of Sam's.
final class PageScene implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String REASON = "Nothing speaks against it.";

    private final Countersign countersign;
    private final Somebody mia;
    private final Somebody sam;
    private final Map<String, String> things = new LinkedHashMap<>();
    private final List<UUID> asked = new ArrayList<>();

    PageScene(Countersign countersign) {
        this.countersign = countersign;
        this.mia = countersign.as("mia");
        this.sam = countersign.as("sam");
        // Whoever may be handed something must have been seen here.
        countersign.as("sofia").queue();
        requests();
        questions();
        reviews();
        changes();
        governance();
    }

    String address(String template) {
        String address = template;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            address = address.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return address;
    }

    private void requests() {
        put("unknown", UUID.randomUUID());
        put("draft", mia.draft(Products.named("Walk Draft", Products.shared())).id());
        Request withdrawn = ask("Withdrawn");
        mia.withdraw(mia.request(withdrawn.id()), "The campaign is off.");
        put("withdrawn", withdrawn.id());
    }

    private void questions() {
        Task ofRequester = taken(ask("Asked"));
        sam.ask(ofRequester, AskedOf.REQUESTER, "How many people will use it, and where do they work?");
        put("asked", ofRequester.requestId());
        put("askedReview", ofRequester.id());
        put("question", seen(ofRequester.requestId(), "/questions/0/id"));
        Task ofVendor = taken(ask("Vendor"));
        sam.ask(ofVendor, AskedOf.VENDOR, "How long are recordings kept?");
        put("vendor", ofVendor.requestId());
        put("vendorReview", ofVendor.id());
        seen(ofVendor.requestId(), "/questions/0/id");
    }

    private void reviews() {
        put("free", queued(sam, ask("Free")).id());
        put("mine", taken(ask("Mine")).id());
        Task refused = taken(ask("Refused"));
        sam.complete(
                refused,
                Outcome.of(TaskOutcome.REFUSED, "Addresses would leave the EU.")
                        .with(new Offer("Postwren in its EU edition", "Thirty days with invented data", "A contract")));
        put("refused", refused.requestId());
        put("refusedReview", refused.id());
        seen(refused.requestId(), "/decision/decision");
        found();
    }

    /// A review that found something, and the approval that knows of it.
    private void found() {
        Task review = taken(ask("Found"));
        Map<String, Object> answers = new LinkedHashMap<>(sam.harmless(review));
        answers.put("sign-in", Map.of("answer", "no"));
        answers.put("second-factor", Map.of("answer", "everybody"));
        sam.send(Call.post("/api/tasks/" + review.id() + "/complete")
                        .ifMatch(review.version())
                        .json(Map.of(
                                "outcome",
                                "CLEARED",
                                "reason",
                                REASON,
                                "answers",
                                answers,
                                "findings",
                                List.of(Map.of("question", "sign-in", "treatment", "REMEDIATE")))))
                .good();
        put("foundReview", review.id());
        put(
                "finding",
                sam.send(Call.get("/api/cases/" + review.requestId() + "/findings"))
                        .good()
                        .json()
                        .at("/0/id")
                        .asText());
        Somebody ivan = countersign.as("ivan");
        put("approval", ivan.claim(queued(ivan, review.requestId()).id()).id());
    }

    /// Something that is approved, and a change of it that is not yet.
    private void changes() {
        Task review = taken(ask("Changed"));
        sam.complete(review, Outcome.of(TaskOutcome.CLEARED, REASON));
        Somebody ivan = countersign.as("ivan");
        Task approval = ivan.claim(queued(ivan, review.requestId()).id());
        ivan.complete(
                approval,
                Outcome.of(TaskOutcome.APPROVED_WITH_CONDITIONS, REASON).with("No recording of the order form"));
        put("changed", review.requestId());
        seen(review.requestId(), "/decision/decision");
        mia.amend(
                mia.request(review.requestId()),
                Products.named("Walk Changed", Products.meantFor("For two campaigns more.", Products.plain())));
    }

    private void governance() {
        Somebody paul = countersign.as("paul");
        String yaml = paul.send(Call.get("/api/policies/1"))
                .good()
                .json()
                .path("yaml")
                .asText()
                .replace("annualCost <= 500", "annualCost <= 800");
        put("version", 1);
        put("policy", made(paul, "/api/policies/drafts", Map.of("basedOn", 1, "yaml", yaml)));
        put(
                "delegation",
                made(
                        sam,
                        "/api/delegations",
                        Map.of(
                                "delegate",
                                "sofia",
                                "from",
                                inDays(200),
                                "until",
                                inDays(214),
                                "kinds",
                                List.of("REVIEW"))));
    }

    private Request ask(String name) {
        Request request = mia.submit(Products.named("Walk " + name, Products.plain()));
        asked.add(request.id());
        return request;
    }

    private Task taken(Request request) {
        return sam.claim(queued(sam, request).id());
    }

    private static Task queued(Somebody who, Request request) {
        return queued(who, request.id());
    }

    private static Task queued(Somebody who, UUID request) {
        return Patience.until("a task of " + request, LIMIT, () -> who.queued(request));
    }

    /// What request-service has been told.
    private String seen(UUID request, String pointer) {
        return Patience.until(
                pointer + " of " + request,
                LIMIT,
                () -> Optional.of(mia.send(Call.get("/api/requests/" + request))
                                .good()
                                .json())
                        .map(shown -> shown.at(pointer))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText));
    }

    private static String made(Somebody who, String path, Object what) {
        Call call = Call.post(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .json(what);
        return who.send(call).good().json().path("id").asText();
    }

    private void put(String name, Object id) {
        things.put(name, id.toString());
    }

    private static String inDays(int days) {
        return Instant.now()
                .plus(days, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /// The queues of the other tests' reviewers are short again, and nothing is proposed or agreed any more.
    @Override
    public void close() {
        for (UUID id : asked) {
            Request now = mia.request(id);
            if (now.status().equals("SUBMITTED") || now.status().equals("IN_REVIEW")) {
                mia.withdraw(now, "It was only shown.");
            }
        }
        countersign
                .as("paul")
                .send(Call.delete("/api/policies/drafts/" + things.get("policy"))
                        .ifMatch(0))
                .good();
        sam.send(Call.post("/api/delegations/" + things.get("delegation") + "/revoke")
                        .ifMatch(0))
                .good();
    }
}
