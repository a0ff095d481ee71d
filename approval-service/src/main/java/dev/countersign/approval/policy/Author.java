package dev.countersign.approval.policy;

import dev.countersign.contracts.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// Who wrote or published a version.
@Embeddable
record Author(
        @Column(name = "author_sub", updatable = false) String sub,
        @Column(name = "author_name", updatable = false) String name) {

    static Author of(Person person) {
        return new Author(person.sub(), person.name());
    }

    boolean is(Person person) {
        return sub.equals(person.sub());
    }
}
