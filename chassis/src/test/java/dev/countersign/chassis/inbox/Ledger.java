package dev.countersign.chassis.inbox;

import dev.countersign.chassis.Rows;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.RecordEvent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.Topics;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// What the tests' application does with the events of requests: it enters each into its book. It refuses those that
/// it was told to refuse, and accepts them once it is told so.
@ApplicationScoped
class Ledger implements EventHandler {
    private final InboxReader reader;
    private final DataSource dataSource;
    private final Set<Entry> refused = ConcurrentHashMap.newKeySet();
    private volatile @Nullable UUID slow;

    record Entry(UUID request, long number) {}

    Ledger(InboxReader reader, DataSource dataSource) {
        this.reader = reader;
        this.dataSource = dataSource;
    }

    @Incoming("requests")
    @Blocking(ordered = true)
    void read(ConsumerRecords<byte[], byte[]> records) {
        reader.read(records, this);
    }

    void refuse(UUID request, long number) {
        refused.add(new Entry(request, number));
    }

    void accept(UUID request, long number) {
        refused.remove(new Entry(request, number));
    }

    /// Entries of this request take longer than a transaction may, as on a database that is overloaded.
    void takeLongFor(UUID request) {
        slow = request;
    }

    void acceptAll() {
        slow = null;
        refused.clear();
    }

    @Override
    public String topic() {
        return Topics.REQUESTS;
    }

    @Override
    public void apply(DomainEvent event) {
        switch (event) {
            case RequestEvent.Submitted submitted -> enter(submitted.requestId(), submitted.number());
            case RequestEvent.Withdrawn withdrawn -> enter(withdrawn.requestId(), 0);
            case RequestEvent.Commented commented -> enter(commented.requestId(), 0);
            case RequestEvent.Revised revised -> enter(revised.requestId(), 0);
            case RequestEvent.Answered answered -> enter(answered.requestId(), 0);
            case CaseEvent other -> throw new IllegalArgumentException("No event of a case belongs here.");
            case DelegationEvent other -> throw new IllegalArgumentException("No delegation belongs here.");
            case RecordEvent other -> throw new IllegalArgumentException("No event of the record belongs here.");
        }
    }

    private void enter(UUID request, long number) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO ledger (request_id, number) SELECT ?, ? FROM pg_sleep(?)""")) {
            insert.setObject(1, request);
            insert.setLong(2, number);
            insert.setDouble(3, request.equals(slow) ? 11 : 0);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger could not be written.", e);
        }
        // After the effect, so that an effect which is not rolled back would be seen.
        if (refused.contains(new Entry(request, number))) {
            throw new IllegalStateException("The ledger does not accept number " + number + ".");
        }
    }

    /// The numbers that were entered for a request, in the order in which they were.
    static List<Object> entriesOf(UUID request) {
        return Rows.column("SELECT number FROM ledger WHERE request_id = ? ORDER BY entry", request);
    }
}
