package dev.countersign.approval.cases;

import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.TaskRef;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the work on a task is about.
///
/// @param round of the case, from 1
/// @param policyVersion that the case keeps to
/// @param title of the request
public record Subject(
        UUID caseId,
        UUID requestId,
        int round,
        TaskRef task,
        int policyVersion,
        String title,
        Person requester,
        RequestContent content) {

    static Subject of(ApprovalCase found, Task task) {
        return new Subject(
                found.id(),
                found.origin().requestId(),
                found.origin().round(),
                task.ref(),
                found.policyVersion(),
                task.label().title(),
                found.origin().requester(),
                found.content());
    }

    /// Who sees to things when nobody else is named: whoever answers for the use, or else who asked. Empty when
    /// nobody's address is known.
    public Optional<Contact> owner() {
        @Nullable Contact named = content.businessOwner();
        if (named != null) {
            return Optional.of(named);
        }
        return Optional.ofNullable(requester.email()).map(email -> new Contact(requester.name(), email));
    }
}
