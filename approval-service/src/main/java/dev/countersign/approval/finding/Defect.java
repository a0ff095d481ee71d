package dev.countersign.approval.finding;

import dev.countersign.contracts.Severity;
import org.jspecify.annotations.Nullable;

/// What is wrong.
///
/// @param question whose answer says so; null when the reviewer saw it without being asked
/// @param title what is wrong, in a sentence of 1 to 300 characters
/// @param provable whether evidence shows that nothing is
public record Defect(@Nullable String question, String title, Severity severity, boolean provable) {}
