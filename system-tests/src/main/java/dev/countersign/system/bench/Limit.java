package dev.countersign.system.bench;

/// What this machine could do at most.
///
/// @param how it was measured
record Limit(String how, double perSecond) {}
