package dev.countersign.chassis.inbox;

import dev.countersign.chassis.inbox.Position.Verdict;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.EventCodec;
import dev.countersign.contracts.EventType;
import dev.countersign.contracts.MalformedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ApplicationConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// What one transaction does with records: dedupe, apply in order, park what comes too early.
///
/// For an aggregate whose last applied version is `last`, an event of version `v` is
///
/// - a duplicate when `v ≤ last`, and nothing happens;
/// - applied when `v = last + 1` and no dead event blocks the aggregate;
/// - parked otherwise, to follow when its turn comes.
@ApplicationScoped
class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final InboxTables tables;
    private final MeterRegistry metrics;
    private final String consumer;

    Inbox(InboxTables tables, MeterRegistry metrics, ApplicationConfig application) {
        this.tables = tables;
        this.metrics = metrics;
        this.consumer = application.name().orElse("countersign");
    }

    String consumer() {
        return consumer;
    }

    /// Takes records of one topic in their order. All of them have an envelope.
    ///
    /// @return whether any of them was parked
    @Transactional(TxType.MANDATORY)
    boolean take(List<IncomingRecord> records, EventHandler handler) throws SQLException {
        List<Envelope> envelopes =
                records.stream().map(record -> record.envelope().orElseThrow()).toList();
        Map<UUID, Position> positions = tables.lockPositions(
                consumer,
                handler.topic(),
                envelopes.stream().map(Envelope::aggregateId).toList());
        List<UUID> applied = new ArrayList<>();
        List<DomainEvent> events = new ArrayList<>();
        boolean parked = false;
        for (IncomingRecord record : records) {
            Envelope envelope = record.envelope().orElseThrow();
            Position position = positions.get(envelope.aggregateId());
            switch (position.verdict(envelope.aggregateVersion())) {
                case DUPLICATE -> count("duplicate");
                case PARK -> {
                    tables.park(consumer, record, envelope);
                    count("parked");
                    parked = true;
                }
                case APPLY -> {
                    decode(record, envelope).ifPresent(events::add);
                    position.advanceTo(envelope.aggregateVersion());
                    applied.add(envelope.id());
                }
            }
        }
        apply(events, handler);
        finish(handler.topic(), positions, applied);
        return parked;
    }

    /// Takes one record, fresh or parked. What is parked of its aggregate up to there is done with.
    ///
    /// @return whether it is parked
    @Transactional(TxType.MANDATORY)
    boolean takeAlone(IncomingRecord record, EventHandler handler) throws SQLException {
        boolean parked = take(List.of(record), handler);
        if (!parked) {
            Envelope envelope = record.envelope().orElseThrow();
            tables.unpark(consumer, handler.topic(), envelope.aggregateId(), envelope.aggregateVersion());
        }
        return parked;
    }

    /// What is to be done with a record now, with its aggregate locked: another replica may have been at it.
    @Transactional(TxType.MANDATORY)
    Verdict verdict(Envelope envelope, String topic) throws SQLException {
        UUID aggregate = envelope.aggregateId();
        Position position =
                tables.lockPositions(consumer, topic, List.of(aggregate)).get(aggregate);
        return position.verdict(envelope.aggregateVersion());
    }

    /// Applies a dead event again, as if it had just come, and lets its aggregate go on.
    ///
    /// @throws MalformedEvent when it still cannot be read, or is not the next of its aggregate
    @Transactional(TxType.MANDATORY)
    void replay(IncomingRecord record, EventHandler handler) throws SQLException {
        Envelope envelope = Envelope.fromHeaders(record.headers());
        Map<UUID, Position> positions =
                tables.lockPositions(consumer, handler.topic(), List.of(envelope.aggregateId()));
        Position position = positions.get(envelope.aggregateId());
        position.unblock();
        List<UUID> applied = List.of();
        switch (position.verdict(envelope.aggregateVersion())) {
            case DUPLICATE -> count("duplicate");
            case PARK ->
                throw new MalformedEvent("It is version " + envelope.aggregateVersion()
                        + " of its aggregate, and version " + (position.lastVersion() + 1) + " has not come yet.");
            case APPLY -> {
                apply(decode(record, envelope).stream().toList(), handler);
                position.advanceTo(envelope.aggregateVersion());
                applied = List.of(envelope.id());
            }
        }
        finish(handler.topic(), positions, applied);
    }

    /// Goes on without a dead event: its version, if it has one, counts as passed.
    @Transactional(TxType.MANDATORY)
    void skip(UUID aggregateId, Optional<Long> version, String topic) throws SQLException {
        Map<UUID, Position> positions = tables.lockPositions(consumer, topic, List.of(aggregateId));
        Position position = positions.get(aggregateId);
        position.unblock();
        version.filter(skipped -> skipped == position.lastVersion() + 1).ifPresent(position::advanceTo);
        finish(topic, positions, List.of());
    }

    /// Holds an aggregate back until its dead event is dealt with.
    @Transactional(TxType.MANDATORY)
    void block(UUID aggregateId, String topic) throws SQLException {
        Map<UUID, Position> positions = tables.lockPositions(consumer, topic, List.of(aggregateId));
        positions.get(aggregateId).block();
        finish(topic, positions, List.of());
    }

    private void finish(String topic, Map<UUID, Position> positions, List<UUID> applied) throws SQLException {
        List<Position> moved =
                positions.values().stream().filter(Position::moved).toList();
        if (!moved.isEmpty()) {
            tables.save(consumer, topic, moved, applied);
        }
    }

    /// Empty when this build does not know the type: whoever does not know an event has no use for it.
    private Optional<DomainEvent> decode(IncomingRecord record, Envelope envelope) {
        Optional<EventType> type = EventType.named(envelope.type());
        if (type.isEmpty()) {
            LOG.debugf("Passing over %s at %s: this build does not know the type.", envelope.type(), record.place());
            count("unknown");
        }
        return type.map(known -> EventCodec.decode(known, record.payload()));
    }

    private void apply(List<DomainEvent> events, EventHandler handler) {
        if (!events.isEmpty()) {
            handler.apply(events);
            events.forEach(event -> count("applied"));
        }
    }

    private void count(String outcome) {
        metrics.counter("countersign.inbox.events", "outcome", outcome).increment();
    }
}
