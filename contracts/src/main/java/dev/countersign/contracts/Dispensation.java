package dev.countersign.contracts;

/// Why a task of an open case is not needed any more.
public enum Dispensation {
    /// The person who would be asked has agreed to the same already, for another of their teams.
    ASKED_ALREADY,
    /// What is asked for has changed, and the policy does not ask for the step any more.
    NOT_NEEDED_NOW
}
