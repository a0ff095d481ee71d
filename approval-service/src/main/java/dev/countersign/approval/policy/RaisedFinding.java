package dev.countersign.approval.policy;

import dev.countersign.contracts.Severity;

/// What an answer means that is wrong.
///
/// @param title a sentence of 1 to 300 characters
public record RaisedFinding(Severity severity, String title) {}
