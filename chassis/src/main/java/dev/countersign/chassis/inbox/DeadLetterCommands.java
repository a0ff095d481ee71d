package dev.countersign.chassis.inbox;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.problem.ProtocolRefused;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an operator can do with a dead letter. Each action is one transaction with the row locked.
@ApplicationScoped
class DeadLetterCommands {
    private final Inbox inbox;
    private final DeadLetterTable table;
    private final CurrentPerson me;
    private final List<EventHandler> handlers;
    private final Event<DeadLetterSettled> settled;

    DeadLetterCommands(
            Inbox inbox,
            DeadLetterTable table,
            CurrentPerson me,
            @All List<EventHandler> handlers,
            Event<DeadLetterSettled> settled) {
        this.inbox = inbox;
        this.table = table;
        this.me = me;
        this.handlers = handlers;
        this.settled = settled;
    }

    @Transactional
    List<DeadLetter> open(@Nullable UUID after, int limit) {
        try {
            return table.open(inbox.consumer(), after, limit);
        } catch (SQLException e) {
            throw new InboxFailure("The dead letters could not be read.", e);
        }
    }

    @Transactional
    DeadLetter find(UUID id) {
        try {
            return table.find(inbox.consumer(), id)
                    .orElseThrow(() -> new ProtocolRefused.NotFound("There is no dead letter " + id + "."));
        } catch (SQLException e) {
            throw new InboxFailure("The dead letter could not be read.", e);
        }
    }

    /// Applies the event again, under the same event id. Whatever the handler throws comes through, and everything
    /// stays as it was.
    ///
    /// @return the dead letter as it was, for its aggregate to go on
    @Transactional
    DeadLetter replay(UUID id) {
        try {
            DeadLetter letter = lockDead(id);
            inbox.replay(letter.record(), handlerOf(letter.record().topic()));
            settle(letter, DeadLetter.Status.REPLAYED, null);
            return letter;
        } catch (SQLException e) {
            throw new InboxFailure("The dead letter could not be replayed.", e);
        }
    }

    /// Goes on without the event.
    @Transactional
    DeadLetter skip(UUID id, String reason) {
        try {
            DeadLetter letter = lockDead(id);
            if (letter.aggregateId().isPresent()) {
                inbox.skip(
                        letter.aggregateId().get(),
                        letter.version(),
                        letter.record().topic());
            }
            settle(letter, DeadLetter.Status.SKIPPED, reason);
            return letter;
        } catch (SQLException e) {
            throw new InboxFailure("The dead letter could not be skipped.", e);
        }
    }

    EventHandler handlerOf(String topic) {
        return handlers.stream()
                .filter(handler -> handler.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new ProtocolRefused.Conflict("This build does not read the topic " + topic + "."));
    }

    private DeadLetter lockDead(UUID id) throws SQLException {
        DeadLetter letter = table.lock(inbox.consumer(), id)
                .orElseThrow(() -> new ProtocolRefused.NotFound("There is no dead letter " + id + "."));
        if (letter.status() != DeadLetter.Status.DEAD) {
            throw new ProtocolRefused.Conflict("The dead letter was " + letter.status() + " already.");
        }
        return letter;
    }

    private void settle(DeadLetter letter, DeadLetter.Status status, @Nullable String reason) throws SQLException {
        table.settle(letter.id(), status, me.sub(), reason);
        settled.fire(new DeadLetterSettled(
                letter.id(),
                status.name(),
                letter.record().topic(),
                letter.aggregateId().orElse(null),
                reason,
                me.person()));
        if (letter.aggregateId().isPresent()) {
            UUID aggregate = letter.aggregateId().get();
            String topic = letter.record().topic();
            if (table.anotherIsDead(inbox.consumer(), topic, aggregate, letter.id())) {
                inbox.block(aggregate, topic);
            }
        }
    }
}
