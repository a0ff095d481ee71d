package dev.countersign.approval.timer;

import dev.countersign.chassis.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be read of timers.
@ApplicationScoped
class TimerQueries {
    private final TimerTable table;
    private final TimerConfig config;

    TimerQueries(TimerTable table, TimerConfig config) {
        this.table = table;
        this.config = config;
    }

    /// As many as are fired at one look, the oldest first.
    @Transactional
    List<Timer> due(Set<TimerKind> kinds) {
        return kinds.isEmpty() ? List.of() : table.due(kinds, config.batch());
    }

    /// What operators should see, the oldest first, at most `limit`.
    @Transactional
    List<LateTimer> late(@Nullable Cursor after, int limit) {
        return table.late(config.lateAfter(), after == null ? Cursor.BEGINNING : after, limit);
    }
}
