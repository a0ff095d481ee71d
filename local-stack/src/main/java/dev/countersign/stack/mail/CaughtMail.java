package dev.countersign.stack.mail;

import java.time.Instant;

/// One message to one recipient.
///
/// @param id counts up from 1 in the order of arrival
/// @param to the address of the envelope, so of a blind copy too
/// @param text the plain part; empty if there is none
/// @param html the HTML part as it was sent, not to be trusted; empty if there is none
/// @param source the whole message as it came over the wire, at most 256 KiB of it
public record CaughtMail(
        long id, Instant receivedAt, String from, String to, String subject, String text, String html, String source) {}
