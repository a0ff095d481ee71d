package dev.countersign.request.purchase;

import dev.countersign.contracts.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Something that was said about a request, for those who are to hear of it.
///
/// @param id of the comment
/// @param mentioned at most 20
public record Remark(UUID id, String text, Person by, List<Person> mentioned, Instant saidAt) {
    public Remark {
        mentioned = List.copyOf(mentioned);
    }
}
