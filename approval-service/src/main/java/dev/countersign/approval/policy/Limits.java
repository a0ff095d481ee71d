package dev.countersign.approval.policy;

import org.jspecify.annotations.Nullable;

/// How long things may stay as they are under a policy.
///
/// @param unanswered null when a request waits for its requester for ever
record Limits(@Nullable Unanswered unanswered, FindingLimits findings) {}
