package dev.countersign.system.history;

import dev.countersign.contracts.Topics;
import dev.countersign.stack.LocalStack;
import dev.countersign.system.history.History.Ending;
import dev.countersign.system.history.History.Inbox;
import dev.countersign.system.history.History.Letter;
import dev.countersign.system.history.History.Parked;
import dev.countersign.system.history.History.Post;
import dev.countersign.system.history.History.Repeated;
import dev.countersign.system.history.History.StoredCase;
import dev.countersign.system.history.History.StoredDelegation;
import dev.countersign.system.history.History.StoredMail;
import dev.countersign.system.history.History.StoredNotice;
import dev.countersign.system.history.History.StoredRequest;
import dev.countersign.system.history.History.StoredTask;
import dev.countersign.system.history.History.StoryEntry;
import dev.countersign.system.history.History.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads a history out of a stack: the databases as somebody who may see everything, the topics from their beginning.
public final class HistoryReader {
    /// Who reads what, by the database of the consumer.
    static final Map<String, Set<String>> READ_TOPICS = readTopics();

    private final LocalStack stack;
    private final Letters letters;

    /// @param letters that have arrived at this stack
    public HistoryReader(LocalStack stack, Letters letters) {
        this.stack = stack;
        this.letters = letters;
    }

    /// @param submissions what clients tried
    /// @param endings what clients were told
    /// @param repeated what they were told under idempotency keys
    public History read(List<Submission> submissions, List<Ending> endings, List<Repeated> repeated) {
        Rows request = rows("countersign_request");
        Rows approval = rows("countersign_approval");
        Rows notification = rows("countersign_notification");
        return new History(
                submissions,
                endings,
                repeated,
                TopicReader.readAll(stack.bootstrapServers(), List.of(Topics.REQUESTS, Topics.APPROVALS)),
                request.read(
                        "SELECT id, product, status, event_version FROM purchase_request",
                        row -> new StoredRequest(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getLong(4))),
                approval.read(
                        "SELECT request_id, round, status, event_version FROM approval_case",
                        row -> new StoredCase(
                                row.getObject(1, UUID.class), row.getInt(2), row.getString(3), row.getLong(4))),
                approval.read(
                        "SELECT id, request_id, status, outcome, completed_by FROM task",
                        row -> new StoredTask(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5))),
                approval.read(
                        "SELECT id, CASE WHEN revoked_at IS NULL THEN 1 ELSE 2 END FROM delegation",
                        row -> new StoredDelegation(row.getObject(1, UUID.class), row.getLong(2))),
                request.read(
                        "SELECT request_id, kind FROM timeline_entry WHERE kind IN (" + quoted(Effects.STORY_KINDS)
                                + ")",
                        row -> new StoryEntry(row.getObject(1, UUID.class), row.getString(2))),
                notification.read(
                        "SELECT request_id, kind FROM notice WHERE kind IN (" + quoted(Effects.NOTICE_KINDS)
                                + ") AND (kind NOT IN (" + quoted(Effects.KINDS_FOR_SEVERAL)
                                + ") OR audience = 'person:' || requester_sub)",
                        row -> new StoredNotice(row.getObject(1, UUID.class), row.getString(2))),
                READ_TOPICS.keySet().stream().map(this::inbox).toList(),
                new Post(
                        notification.read(
                                "SELECT id, address, status FROM mail_delivery",
                                row -> new StoredMail(
                                        row.getObject(1, UUID.class), row.getString(2), row.getString(3))),
                        letters.caught()),
                LedgerReader.read(approval));
    }

    private static String quoted(List<String> kinds) {
        return "'" + String.join("', '", kinds) + "'";
    }

    private Inbox inbox(String service) {
        Rows rows = rows(databaseOf(service));
        return new Inbox(
                service,
                READ_TOPICS.getOrDefault(service, Set.of()),
                rows.read("SELECT event_id FROM inbox_event", row -> row.getObject(1, UUID.class)),
                rows.read(
                        "SELECT topic, event_id FROM inbox_parked",
                        row -> new Parked(row.getString(1), row.getObject(2, UUID.class))),
                rows.read(
                        "SELECT topic, record_partition, record_offset, event_id, status FROM dead_letter",
                        row -> new Letter(
                                row.getString(1),
                                row.getInt(2),
                                row.getLong(3),
                                Optional.ofNullable(row.getObject(4, UUID.class)),
                                row.getString(5))));
    }

    static String databaseOf(String service) {
        return "countersign_" + service.replace("-service", "");
    }

    private Rows rows(String database) {
        return new Rows(() -> stack.postgres().superuser(database));
    }

    private static Map<String, Set<String>> readTopics() {
        Map<String, Set<String>> topics = new LinkedHashMap<>();
        topics.put("request-service", Set.of(Topics.APPROVALS));
        topics.put("approval-service", Set.of(Topics.REQUESTS));
        topics.put("notification-service", Set.of(Topics.REQUESTS, Topics.APPROVALS));
        return topics;
    }
}
