package dev.countersign.system.bench;

/// How long pages took while people clicked through them.
///
/// @param openTasks in the queues meanwhile
/// @param people who clicked, each in a session of their own
/// @param warmUp before, which does not count
record Pages(int openTasks, int people, PageRound warmUp, PageRound counted) {
    /// How many milliseconds the server's part of a page may take at the 99th percentile.
    static final double GOAL = 50;
}
