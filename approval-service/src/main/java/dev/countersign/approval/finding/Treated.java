package dev.countersign.approval.finding;

/// A finding, and what becomes of it.
public record Treated(Defect defect, Disposal disposal) {}
