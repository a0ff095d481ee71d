package dev.countersign.notification;

/// What a notice says, in every language that notices are written in. Who reads it is not known when it is written: a
/// team reads in several, and a person may choose another one.
public record Texts(Text english, Text german) {}
