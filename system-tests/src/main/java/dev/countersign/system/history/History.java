package dev.countersign.system.history;

import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.TaskOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that there is to know of a run, read once it is quiet.
///
/// @param submissions what clients tried, by the name of the product, which is another for each
/// @param endings the completions that clients were told had been accepted
/// @param repeated what was answered under each idempotency key
/// @param facts the whole of the topics, in the order of each partition
/// @param story the entries of timelines that follow from facts of approval-service
public record History(
        List<Submission> submissions,
        List<Ending> endings,
        List<Repeated> repeated,
        List<Fact> facts,
        List<StoredRequest> requests,
        List<StoredCase> cases,
        List<StoredTask> tasks,
        List<StoredDelegation> delegations,
        List<StoryEntry> story,
        List<StoredNotice> notices,
        List<Inbox> inboxes,
        Post post,
        Ledgers ledgers) {

    /// Whatever our services write events about.
    public Set<UUID> aggregates() {
        return Stream.concat(
                        requests.stream().map(StoredRequest::id),
                        delegations.stream().map(StoredDelegation::id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @param answeredWith the requests that good answers named; empty when no good answer came
    /// @param handedIn whether it can be nothing but handed in, as clients were told
    public record Submission(String product, Set<UUID> answeredWith, boolean handedIn) {
        public Submission(String product, Set<UUID> answeredWith) {
            this(product, answeredWith, true);
        }
    }

    /// What one person was told of what they asked under one idempotency key.
    ///
    /// @param answers each different good one
    public record Repeated(String by, String route, Set<String> answers) {}

    public record Ending(UUID task, String by, TaskOutcome outcome) {}

    /// One record of a topic.
    ///
    /// @param envelope empty when the headers are not those of an event
    /// @param event empty when it cannot be read
    public record Fact(
            String topic, int partition, long offset, Optional<Envelope> envelope, Optional<DomainEvent> event) {

        private static final Set<String> OURS = Set.of("/request-service", "/approval-service");

        /// Whether a service of ours says that it has written this.
        boolean isOurs() {
            return envelope.filter(found -> OURS.contains(found.source())).isPresent();
        }

        String place() {
            return topic + " partition " + partition + " offset " + offset;
        }
    }

    /// @param events how many it has published
    public record StoredRequest(UUID id, String product, String status, long events) {}

    /// @param round which case of the request it is, from 1
    /// @param events how many the request's cases have published, up to this one
    public record StoredCase(UUID requestId, int round, String status, long events) {}

    public record StoredTask(
            UUID id,
            UUID requestId,
            String status,
            @Nullable String outcome,
            @Nullable String completedBy) {}

    /// @param events how many it has published
    public record StoredDelegation(UUID id, long events) {}

    public record StoryEntry(UUID requestId, String kind) {}

    public record StoredNotice(UUID requestId, String kind) {}

    /// What was to be sent by mail, and all that has arrived.
    public record Post(List<StoredMail> stored, List<CaughtLetter> caught) {}

    /// @param status `QUEUED`, `SENT` or `FAILED`
    public record StoredMail(UUID id, String address, String status) {}

    /// @param delivery as its Message-ID says
    public record CaughtLetter(UUID delivery, String to) {}

    /// What one service has made of the topics that it reads.
    public record Inbox(
            String consumer, Set<String> topics, List<UUID> applied, List<Parked> parked, List<Letter> letters) {}

    public record Parked(String topic, UUID eventId) {}

    /// A dead letter.
    ///
    /// @param eventId empty when the headers were not those of an event
    /// @param status `DEAD`, `REPLAYED` or `SKIPPED`
    public record Letter(String topic, int partition, long offset, Optional<UUID> eventId, String status) {}
}
