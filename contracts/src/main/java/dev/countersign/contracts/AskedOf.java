package dev.countersign.contracts;

/// Who is to answer a question about a request.
public enum AskedOf {
    /// Answers at the request.
    REQUESTER,
    /// Answers by whatever way the reviewer has to them; the reviewer writes the answer down.
    VENDOR
}
