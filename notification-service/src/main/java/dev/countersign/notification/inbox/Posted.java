package dev.countersign.notification.inbox;

import dev.countersign.notification.Notice;
import java.util.UUID;

/// A notice that hangs in its inbox now and did not before.
public record Posted(UUID id, Notice notice) {}
