package dev.countersign.approval.finding;

import dev.countersign.approval.policy.FindingLimits;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Between what days something may become of a finding, and whose it is when nobody is named.
///
/// @param owner null when there is no address to write to
record Bounds(
        LocalDate today, FindingLimits limits, @Nullable Contact owner) {

    /// When it is to be mended unless somebody says otherwise.
    LocalDate remedy(Severity severity) {
        return today.plusDays(limits.remedy(severity).toDays());
    }

    LocalDate longest() {
        return today.plusDays(limits.longestException().toDays());
    }

    boolean allow(LocalDate day) {
        return !day.isBefore(today) && !day.isAfter(longest());
    }
}
