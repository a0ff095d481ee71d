package dev.countersign.chassis.problem;

/// What is wrong with one field.
///
/// @param pointer where it is in the request body, a JSON Pointer (RFC 6901); empty for the body as a whole
/// @param message what is expected there, a sentence
public record FieldError(String pointer, String message) {}
