package dev.countersign.chassis.inbox;

import dev.countersign.chassis.outbox.Outbox;
import dev.countersign.chassis.outbox.OutgoingEvent;
import dev.countersign.contracts.Envelope;
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

    /// Sets a record aside that failed, if it still is to be applied: another replica, with another build, may have
    /// applied it since, or buried it, or another dead event of its aggregate may have come first.
    ///
    /// @return whether it died now
    @Transactional(TxType.REQUIRES_NEW)
    boolean bury(IncomingRecord record, String error) {
        try {
            Optional<Envelope> envelope = record.envelope();
            if (envelope.isEmpty()) {
                return add(record, error);
            }
            return switch (inbox.verdict(envelope.get(), record.topic())) {
                case DUPLICATE -> false;
                case PARK -> {
                    tables.park(inbox.consumer(), record, envelope.get());
                    yield false;
                }
                case APPLY -> {
                    long version = envelope.get().aggregateVersion();
                    tables.unpark(
                            inbox.consumer(), record.topic(), envelope.get().aggregateId(), version);
                    yield add(record, error);
                }
            };
        } catch (SQLException e) {
            throw new InboxFailure("A dead letter could not be kept.", e);
        }
    }

    private boolean add(IncomingRecord record, String error) throws SQLException {
        Optional<UUID> id = table.add(inbox.consumer(), record, error);
        if (id.isEmpty()) {
            return false;
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
        return true;
    }
}
