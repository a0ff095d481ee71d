package dev.countersign.system.bench;

/// How fast a service follows after it was away.
///
/// @param events that had waited
/// @param relayed events a second from the outbox of request-service to the topic
/// @param applied events a second by approval-service, from when it said that it was ready
record CaughtUp(int events, double relayed, double applied) {}
