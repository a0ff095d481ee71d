package dev.countersign.approval.timer;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What the runner does. To take a timer, to do what it is for and to mark it is one transaction, so a process that
/// dies leaves either all of it or nothing.
@ApplicationScoped
class TimerCommands {
    private final TimerTable table;
    private final TimerConfig config;
    private final Map<TimerKind, TimerHandler> handlers = new EnumMap<>(TimerKind.class);

    TimerCommands(TimerTable table, TimerConfig config, @All List<TimerHandler> handlers) {
        this.table = table;
        this.config = config;
        for (TimerHandler handler : handlers) {
            if (this.handlers.put(handler.kind(), handler) != null) {
                throw new IllegalStateException("Two handlers want the timers of kind " + handler.kind() + ".");
            }
        }
    }

    /// What this build knows how to do; the rest is left to replicas that do.
    Set<TimerKind> kinds() {
        return Set.copyOf(handlers.keySet());
    }

    /// @param timer as it was seen to be due, of a kind that is known here
    /// @return what became of it; empty when somebody else has it, or had it already
    @Transactional
    Optional<TimerState> fire(Timer timer) {
        Optional<Timer> locked = table.lock(timer.id());
        return locked.map(mine -> {
            TimerHandler handler = Objects.requireNonNull(handlers.get(mine.kind()), "handler");
            TimerState state = handler.fire(mine) ? TimerState.FIRED : TimerState.CANCELLED;
            table.settle(mine.id(), state);
            return state;
        });
    }

    /// Keeps what was wrong, and tries again later.
    @Transactional
    void postpone(UUID id, String error) {
        table.postpone(id, error, config.retryAfter());
    }
}
