package dev.countersign.approval.record;

import dev.countersign.chassis.outbox.Outbox;
import dev.countersign.contracts.RecordEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;

/// What the sealer does. Each command is one transaction under one advisory lock, so that there is one chain with any
/// number of replicas, and a process that dies leaves either all of a step or nothing of it.
@ApplicationScoped
class RecordCommands {
    private final SealTable table;
    private final RecordKeys keys;
    private final Outbox outbox;
    private final RecordConfig config;

    RecordCommands(SealTable table, RecordKeys keys, Outbox outbox, RecordConfig config) {
        this.table = table;
        this.keys = keys;
        this.outbox = outbox;
        this.config = config;
    }

    /// Chains the oldest entries that wait.
    ///
    /// @return whether there may be more of them for us
    @Transactional
    boolean seal() {
        try {
            if (!table.tryLock()) {
                return false;
            }
            List<Entry> waiting = table.waiting(config.batch());
            if (!waiting.isEmpty()) {
                table.seal(table.head(), waiting);
            }
            return waiting.size() == config.batch();
        } catch (SQLException e) {
            throw new RecordFailure("The record could not be sealed.", e);
        }
    }

    /// Signs the head and publishes it, when there is something new and the last signature is old enough.
    ///
    /// @return whether it was signed now
    @Transactional
    boolean sign() {
        try {
            if (!keys.canSign() || !table.tryLock()) {
                return false;
            }
            SealTable.LastSignature last = table.lastSignature(config.signEvery());
            SealTable.Head head = table.head();
            if (!last.due() || head.place() <= last.entries()) {
                return false;
            }
            RecordEvent.Signed signed = keys.sign(head.place(), head.hash(), last.now());
            table.signed(last.number() + 1, head.place(), last.now());
            outbox.append(last.number() + 1, List.of(signed));
            return true;
        } catch (SQLException e) {
            throw new RecordFailure("The head of the record could not be signed.", e);
        }
    }
}
