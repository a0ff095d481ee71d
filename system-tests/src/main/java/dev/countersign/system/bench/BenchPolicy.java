package dev.countersign.system.bench;

import dev.countersign.system.client.Call;
import dev.countersign.system.client.Countersign;
import dev.countersign.system.client.Reply;
import java.util.Map;
import java.util.UUID;

/// The policy under which the lifecycles go: a review, then an approval, as the workflow engines that we compare with
/// were
/// given. One person drafts it and another publishes it, as always.
final class BenchPolicy {
    private static final String YAML = """
            name: Benchmark
            currency: EUR
            lanes:
              - lane: STANDARD
                because: Everything goes the same way.
            steps:
              - step: security
                kind: REVIEW
                team: team:security
                lanes: [STANDARD]
                because: IT security looks at everything.
                target: 16h
                reads: [PRODUCT, VENDOR, DATA]
              - step: it-approval
                kind: APPROVAL
                team: team:it-approval
                lanes: [STANDARD]
                because: IT has the last word.
                after: [security]
                target: 8h
                reads: [PRODUCT, VENDOR, COST]
            """;

    private BenchPolicy() {}

    static void publish(Countersign countersign) {
        Reply draft = countersign
                .as("paul")
                .send(Call.post("/api/policies/drafts")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .json(Map.of("basedOn", 1, "yaml", YAML)))
                .good();
        countersign
                .as("petra")
                .send(Call.post("/api/policies/drafts/"
                                + draft.json().path("id").asText() + "/publish")
                        .header("If-Match", draft.header("ETag").orElseThrow()))
                .good();
    }
}
