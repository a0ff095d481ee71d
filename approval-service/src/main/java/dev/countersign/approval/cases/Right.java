package dev.countersign.approval.cases;

import dev.countersign.contracts.Person;
import org.jspecify.annotations.Nullable;

/// Who acts, and on whose behalf.
///
/// @param onBehalfOf whose delegate they are here; null when they act for themselves
public record Right(Person by, @Nullable Person onBehalfOf) {}
