package dev.countersign.chassis.inbox;

/// Words from outside on their way into a column of type `text`.
final class Texts {
    private Texts() {}

    /// PostgreSQL keeps every character but U+0000, which becomes U+FFFD: a dead letter must always find its place.
    static String storable(String text) {
        return text.replace('\u0000', '\uFFFD');
    }
}
