package dev.countersign.system.bench;

import java.util.Optional;

/// A line of `/proc/PID/stat` as proc(5) has it.
///
/// @param ticks that it has computed, in the program and in the kernel for it
/// @param reaped ticks of its children that have ended and that it has collected
record ProcStat(long pid, long parent, long ticks, long reaped) {
    /// Fields behind the name, counted from the state.
    private static final int PARENT = 1;

    private static final int UTIME = 11;
    private static final int STIME = 12;
    private static final int CUTIME = 13;
    private static final int CSTIME = 14;

    /// Empty when it is not such a line.
    static Optional<ProcStat> parse(String line) {
        // The name in parentheses may contain anything, also spaces and parentheses.
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        if (open < 0 || close < open) {
            return Optional.empty();
        }
        String[] fields = line.substring(close + 1).strip().split(" +", -1);
        if (fields.length <= CSTIME) {
            return Optional.empty();
        }
        return Optional.of(new ProcStat(
                Long.parseLong(line.substring(0, open).strip()),
                Long.parseLong(fields[PARENT]),
                Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME]),
                Long.parseLong(fields[CUTIME]) + Long.parseLong(fields[CSTIME])));
    }
}
