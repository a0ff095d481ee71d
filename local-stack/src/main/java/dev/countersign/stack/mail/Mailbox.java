package dev.countersign.stack.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/// The newest messages; older ones make room.
final class Mailbox {
    static final int MOST = 1000;

    private final Deque<CaughtMail> newestFirst = new ArrayDeque<>();
    private long lastId;

    synchronized CaughtMail add(LongFunction<CaughtMail> mail) {
        lastId++;
        CaughtMail added = mail.apply(lastId);
        newestFirst.addFirst(added);
        if (newestFirst.size() > MOST) {
            newestFirst.removeLast();
        }
        return added;
    }

    /// Newest first.
    ///
    /// @param recipient part of an address, any case; empty for all
    synchronized List<CaughtMail> to(String recipient) {
        return newestFirst.stream()
                .filter(mail ->
                        mail.to().regionMatches(true, 0, recipient, 0, recipient.length()) || recipient.isEmpty())
                .toList();
    }

    synchronized Optional<CaughtMail> find(long id) {
        return newestFirst.stream().filter(mail -> mail.id() == id).findFirst();
    }

    synchronized void clear() {
        newestFirst.clear();
    }
}
