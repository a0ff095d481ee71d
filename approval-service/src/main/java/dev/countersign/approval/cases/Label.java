package dev.countersign.approval.cases;

import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Money;
import dev.countersign.contracts.RequestContent;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a task tells of its request in the queue, repeated in the task's row so that no join stands in the
/// way.
///
/// @param beneficiaryEmail in small letters; null when the requester asked for themselves
@Embeddable
record Label(
        @Column(name = "request_id", updatable = false) UUID requestId,
        @Column(name = "request_number", updatable = false) long requestNumber,
        String title,
        @Column(name = "requester_sub", updatable = false) String requesterSub,
        @Column(name = "requester_name", updatable = false) String requesterName,

        @Column(name = "beneficiary_email") @Nullable String beneficiaryEmail,

        @Column(name = "annual_cost") BigDecimal annualCost,
        String currency,
        @Enumerated(EnumType.STRING) Lane lane) {

    static Label of(Origin origin, RequestContent content, Lane lane) {
        Money cost = content.annualCost();
        return new Label(
                origin.requestId(),
                origin.requestNumber(),
                title(content),
                origin.asker().sub(),
                origin.asker().name(),
                beneficiary(content.beneficiary()),
                cost.amount(),
                cost.currency(),
                lane);
    }

    private static @Nullable String beneficiary(@Nullable Contact contact) {
        return contact == null ? null : contact.email().toLowerCase(Locale.ROOT);
    }

    /// The line that stands for a request in lists and mails, at most 300 characters.
    private static String title(RequestContent content) {
        return content.product() + " (" + content.vendor() + ")";
    }
}
