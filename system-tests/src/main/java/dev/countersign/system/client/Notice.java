package dev.countersign.system.client;

import java.time.Instant;
import java.util.UUID;

/// What somebody is told in the app.
///
/// @param audience why they see it: `person:<sub>` or a group
/// @param link where it leads, a path on the gateway
public record Notice(
        UUID id,
        String kind,
        String audience,
        UUID requestId,
        String title,
        String words,
        String link,
        Instant createdAt,
        boolean unread) {}
