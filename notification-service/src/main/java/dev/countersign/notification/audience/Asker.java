package dev.countersign.notification.audience;

import dev.countersign.contracts.Person;

/// Somebody who waits for an answer of a requester.
///
/// @param link to the task that waits with them, a path on the gateway
record Asker(Person person, String link) {}
