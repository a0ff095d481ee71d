package dev.countersign.chassis.outbox;

import dev.countersign.chassis.Ids;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.EventCodec;
import dev.countersign.contracts.EventType;
import io.quarkus.runtime.ApplicationConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Where a business transaction leaves the events that it decided. They are published if and only if it commits.
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            INSERT INTO outbox (stripe, event_id, aggregate_id, aggregate_version, topic, headers, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final Relay relay;
    private final String source;

    Outbox(
            DataSource dataSource,
            TransactionSynchronizationRegistry transactions,
            Relay relay,
            ApplicationConfig application) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.relay = relay;
        this.source = "/" + application.name().orElse("countersign");
    }

    /// Appends events of one aggregate. The aggregate gives them their versions, which count from 1 without gap on
    /// each topic.
    ///
    /// @param firstVersion the version of the first event; the others follow it
    /// @throws OptimisticLockException when the version is taken by an event that still waits: somebody else
    ///     changed the aggregate at the same time. Versions of events that have left are guarded by the
    ///     aggregate's own version column alone
    /// @throws OutboxFailure when the database refuses for another reason, such as a payload that is too large
    @Transactional(TxType.MANDATORY)
    public void append(long firstVersion, List<? extends DomainEvent> events) {
        appendEach(List.of(new Told(firstVersion, events)));
    }

    /// As {@link #append(long, List)}, what several aggregates tell, in one round trip.
    @Transactional(TxType.MANDATORY)
    public void appendEach(List<Told> several) {
        List<OutgoingEvent> outgoing = new ArrayList<>();
        for (Told told : several) {
            long version = told.firstVersion();
            for (DomainEvent event : told.events()) {
                EventType type = EventType.of(event);
                Envelope envelope = new Envelope(
                        Ids.next(), type.typeName(), source, event.requestId(), version++, event.occurredAt());
                outgoing.add(new OutgoingEvent(type.topic(), envelope, EventCodec.encode(event)));
            }
        }
        append(outgoing);
    }

    /// Appends events whose envelope is made already, in their order.
    @Transactional(TxType.MANDATORY)
    public void append(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (OutgoingEvent event : events) {
                bind(connection, insert, event);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new OptimisticLockException("Another event took this version of its aggregate first.", e);
            }
            throw new OutboxFailure("The outbox did not take the events of this transaction.", e);
        }
        events.forEach(event -> markDirtyAfterCommit(Stripes.of(event.envelope().aggregateId())));
    }

    private static void bind(Connection connection, PreparedStatement insert, OutgoingEvent event) throws SQLException {
        Envelope envelope = event.envelope();
        insert.setInt(1, Stripes.of(envelope.aggregateId()));
        insert.setObject(2, envelope.id());
        insert.setObject(3, envelope.aggregateId());
        insert.setLong(4, envelope.aggregateVersion());
        insert.setString(5, event.topic());
        insert.setArray(6, connection.createArrayOf("text", flat(envelope)));
        insert.setBytes(7, event.payload());
    }

    private static Object[] flat(Envelope envelope) {
        return envelope.toHeaders().entrySet().stream()
                .flatMap(header -> java.util.stream.Stream.of(header.getKey(), header.getValue()))
                .toArray();
    }

    private void markDirtyAfterCommit(int stripe) {
        @Nullable DirtyStripes known = (DirtyStripes) transactions.getResource(DirtyStripes.class);
        if (known == null) {
            known = new DirtyStripes(relay);
            transactions.putResource(DirtyStripes.class, known);
            transactions.registerInterposedSynchronization(known);
        }
        known.stripes.set(stripe);
    }

    /// What one aggregate tells.
    ///
    /// @param firstVersion of the first event; the others follow it
    public record Told(long firstVersion, List<? extends DomainEvent> events) {}

    /// Tells the relay what a transaction wrote, once it has committed; a rollback tells it nothing.
    private static final class DirtyStripes implements Synchronization {
        private final Relay relay;
        private final BitSet stripes = new BitSet(Stripes.COUNT);

        DirtyStripes(Relay relay) {
            this.relay = relay;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                stripes.stream().forEach(relay::dirty);
            }
        }
    }
}
