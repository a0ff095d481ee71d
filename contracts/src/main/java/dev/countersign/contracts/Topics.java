package dev.countersign.contracts;

import java.util.List;

/// The Kafka topics. They are declared by whoever runs the broker and never created by use.
public final class Topics {
    /// What became of requests; written by request-service only.
    public static final String REQUESTS = "countersign.requests";

    /// What became of cases and their tasks, and who stands in for whom; written by approval-service only.
    public static final String APPROVALS = "countersign.approvals";

    /// Vendors, products and engagements; written by request-service only.
    public static final String CATALOGUE = "countersign.catalogue";

    /// Copies of events that a consumer set aside, for those who watch topics. The original stays in the
    /// consumer's database, where an operator replays or skips it.
    public static final String DEAD_LETTERS = "countersign.dead-letters";

    /// The signed heads of the decision record; written by approval-service only. Whoever checks the record holds it
    /// against these, because the service's own database could be rewritten as a whole.
    public static final String RECORD = "countersign.record";

    /// Every topic that must exist before a service starts.
    public static final List<String> ALL = List.of(REQUESTS, APPROVALS, CATALOGUE, DEAD_LETTERS, RECORD);

    /// Partitions of each topic: the most replicas of one service that can share its work.
    public static final int PARTITIONS = 12;

    private Topics() {}
}
