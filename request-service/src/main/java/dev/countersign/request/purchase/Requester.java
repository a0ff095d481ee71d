package dev.countersign.request.purchase;

import dev.countersign.contracts.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// The requester as they were when they asked.
@Embeddable
record Requester(
        @Column(name = "requester_sub") String sub,
        @Column(name = "requester_name") String name,
        @Column(name = "requester_email") @Nullable String email,
        @Column(name = "requester_department") @Nullable String department) {

    static Requester of(Person person) {
        return new Requester(person.sub(), person.name(), person.email(), person.department());
    }

    Person toPerson() {
        return new Person(sub, name, email, department);
    }
}
