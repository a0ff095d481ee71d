package dev.countersign.approval.finding;

import dev.countersign.contracts.Severity;
import org.jspecify.annotations.Nullable;

/// What a reviewer says of one finding.
///
/// @param question whose answer raises it; null for what nobody asked
/// @param title what is wrong, for what nobody asked
/// @param severity of what nobody asked
public record Report(
        @Nullable String question,
        @Nullable String title,
        @Nullable Severity severity,
        Disposal disposal) {}
