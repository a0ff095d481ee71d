package dev.countersign.system.bench;

import java.util.Map;

/// What somebody would pick instead: a workflow engine with REST on PostgreSQL. The same lifecycle with 8 users,
/// measured on
/// a machine with two cores with everything on it; the medians of three rounds (docs/performance.md).
///
/// @param perSecond lifecycles by how many tasks were open
record Peer(String name, Map<Integer, Double> perSecond) {
    static final int USERS = 8;

    static final Peer FLOWABLE = new Peer("Flowable 7", Map.of(0, 52.0, 10_000, 45.0, 100_000, 9.0));
    static final Peer OPERATON = new Peer("Operaton 1", Map.of(0, 70.0, 10_000, 42.0, 100_000, 27.0));
}
