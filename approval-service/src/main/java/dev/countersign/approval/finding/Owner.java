package dev.countersign.approval.finding;

import dev.countersign.contracts.Contact;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// Who sees to a finding.
@Embeddable
record Owner(
        @Column(name = "owner_name") String name,
        @Column(name = "owner_email") String email) {

    static Owner of(Contact contact) {
        return new Owner(contact.name(), contact.email());
    }

    Contact toContact() {
        return new Contact(name, email);
    }
}
