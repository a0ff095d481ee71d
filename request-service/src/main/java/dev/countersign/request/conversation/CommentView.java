package dev.countersign.request.conversation;

import dev.countersign.contracts.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A comment as REST shows it.
record CommentView(UUID id, UUID requestId, Instant saidAt, Named by, String text, List<Named> mentions) {

    static CommentView of(Comment comment) {
        return new CommentView(
                comment.id(),
                comment.requestId(),
                comment.saidAt(),
                Named.of(comment.author()),
                comment.text(),
                comment.mentions().stream()
                        .map(mention -> new Named(mention.sub(), mention.name()))
                        .toList());
    }

    /// A person without the address that others have no need of.
    record Named(String sub, String name) {
        static Named of(Person person) {
            return new Named(person.sub(), person.name());
        }
    }
}
