package dev.countersign.approval.cases;

import dev.countersign.contracts.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// The requester as they were when they asked.
@Embeddable
record Requester(
        @Column(name = "requester_sub", updatable = false) String sub,
        @Column(name = "requester_name", updatable = false) String name,

        @Column(name = "requester_email", updatable = false) @Nullable
        String email,

        @Column(name = "requester_department", updatable = false) @Nullable
        String department) {

    static Requester of(Person person) {
        return new Requester(person.sub(), person.name(), person.email(), person.department());
    }

    Person toPerson() {
        return new Person(sub, name, email, department);
    }
}
