package dev.countersign.system.bench;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All figures of one run, for people and for machines.
///
/// @param command that gave them
/// @param through which the load went
/// @param ceiling what the generator does alone, against a stub, with as many users as the largest series
/// @param reads as many calls as lifecycles have, each the simplest read; null in the files of older programs
/// @param pages null when they were not asked for, or not measured yet when the file was written
/// @param caughtUp null when it was not asked for
/// @param paced rounds at half of what there can be, for how long things take then
record Results(
        Instant at,
        Machine machine,
        String command,
        String through,
        Round ceiling,
        List<Series> series,
        List<Paced> paced,
        @Nullable Round reads,
        @Nullable Pages pages,
        Limit sql,
        Limit kafka,
        @Nullable CaughtUp caughtUp,
        List<Start> starts) {

    /// @param perSecond that was asked for
    record Paced(int openTasks, double perSecond, Round round) {}
}
