package dev.countersign.approval.policy;

import org.jspecify.annotations.Nullable;

/// One of the answers to choose from.
///
/// @param id as it is stored, such as `yes`
/// @param words as people read it
/// @param finding what it means that is wrong; null when nothing is
/// @param evidence whether nothing is wrong as long as a document backs the answer; only with a finding
public record AnswerRule(String id, String words, @Nullable RaisedFinding finding, boolean evidence) {}
