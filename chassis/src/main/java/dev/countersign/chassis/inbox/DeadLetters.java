package dev.countersign.chassis.inbox;

import dev.countersign.chassis.outbox.Outbox;
import dev.countersign.chassis.outbox.OutgoingEvent;
import dev.countersign.contracts.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Sets events aside that cannot be applied. In one transaction the bytes are kept as they came, the aggregate is
/// blocked, and a copy goes to {@link Topics#DEAD_LETTERS} for those who watch topics.
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Inbox inbox;
    private final InboxTables tables;
    private final DeadLetterTable table;
    private final Outbox outbox;
    private final MeterRegistry metrics;

    DeadLetters(Inbox inbox, InboxTables tables, DeadLetterTable table, Outbox outbox, MeterRegistry metrics) {
        this.inbox = inbox;
        this.tables = tables;
        this.table = table;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void bury(IncomingRecord record, String error) {
        try {
            add(record, error);
        } catch (SQLException e) {
            throw new InboxFailure("A dead letter could not be kept.", e);
        }
    }

    /// Buries the parked event that is next for this aggregate.
    @Transactional(TxType.REQUIRES_NEW)
    void buryParked(UUID aggregateId, String topic, String error) {
        try {
            Position position = tables.lockPositions(inbox.consumer(), topic, List.of(aggregateId))
                    .get(aggregateId);
            Optional<IncomingRecord> next =
                    tables.unpark(inbox.consumer(), topic, aggregateId, position.lastVersion() + 1);
            if (next.isPresent()) {
                add(next.get(), error);
            }
        } catch (SQLException e) {
            throw new InboxFailure("A dead letter could not be kept.", e);
        }
    }

    private void add(IncomingRecord record, String error) throws SQLException {
        Optional<UUID> id = table.add(inbox.consumer(), record, error);
        if (id.isEmpty()) {
            return;
        }
        if (record.aggregateId().isPresent()) {
            inbox.block(record.aggregateId().get(), record.topic());
        }
        OutgoingEvent copy = DeadLetterCopy.of(
                id.get(), inbox.consumer(), record, error, Clock.systemUTC().instant());
        outbox.append(List.of(copy));
        metrics.counter("countersign.inbox.events", "outcome", "dead").increment();
        LOG.errorf(
                "The event at %s cannot be applied and is set aside as dead letter %s; %s. %s",
                record.place(),
                id.get(),
                record.aggregateId()
                        .map(aggregate -> "aggregate " + aggregate + " waits")
                        .orElse("nothing waits for it"),
                error);
    }
}
