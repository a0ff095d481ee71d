package dev.countersign.notification.delivery;

import dev.countersign.notification.Notice;
import java.util.List;
import java.util.UUID;

/// One mail to one address, before it has a form.
///
/// @param id stays the same over all attempts, also an operator's, and names the mail to its receivers
/// @param words lines that end with `\n`
/// @param action the words on the link
/// @param link a path on the gateway
/// @param attempt counts from 1; 0 for a letter that nobody has tried to send
record Letter(UUID id, EmailAddress to, String subject, String words, String action, String link, int attempt) {

    static Letter of(UUID id, EmailAddress to, Notice notice) {
        return new Letter(id, to, notice.title(), notice.words(), notice.kind().action(), notice.link(), 0);
    }

    List<String> lines() {
        return words.lines().toList();
    }
}
