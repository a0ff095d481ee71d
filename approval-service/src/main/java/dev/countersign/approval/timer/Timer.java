package dev.countersign.approval.timer;

import java.time.Instant;
import java.util.UUID;

/// Something to be looked at again.
///
/// @param subject what it is about, as its kind says
public record Timer(UUID id, TimerKind kind, UUID requestId, UUID subject, Instant dueAt) {}
