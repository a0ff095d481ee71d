package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which personal data the software will handle, and how.
///
/// @param classes at least one, each once
/// @param customerListUpload whether lists of customers are to be uploaded to it
/// @param processor whether the vendor will handle the data on our behalf under an agreement (GDPR, Art. 28);
///     absent when the requester does not know
public record DataUse(
        List<DataClass> classes,
        Residency residency,
        boolean customerListUpload,
        @Nullable Boolean processor) {
    public DataUse {
        classes = Distinct.copyOf("classes", classes);
        requireNonNull(residency, "residency");
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("Data is of at least one class.");
        }
    }
}
