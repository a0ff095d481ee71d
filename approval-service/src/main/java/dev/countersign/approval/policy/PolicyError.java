package dev.countersign.approval.policy;

/// One thing that is wrong in the text of a policy.
///
/// @param line counts from 1
/// @param column counts from 1, in characters
/// @param field where it is in the structure, such as `steps[2].when`; empty for the text as a whole
/// @param message what is expected there
public record PolicyError(int line, int column, String field, String message) {}
