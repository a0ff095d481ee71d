package dev.countersign.approval.finding;

import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Treatment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is to become of a finding. Which parts there are follows from the treatment; {@link Disposals} looks at that.
///
/// @param owner who sees to it
/// @param until the last day until which it is to be mended or is accepted
/// @param words why it is accepted, or what the condition is
/// @param proof that speaks against it
public record Disposal(
        Treatment treatment,
        @Nullable Contact owner,
        @Nullable LocalDate until,
        @Nullable String words,
        @Nullable Proof proof) {

    Disposal owner(@Nullable Contact other) {
        return new Disposal(treatment, other, until, words, proof);
    }

    Disposal until(LocalDate day) {
        return new Disposal(treatment, owner, day, words, proof);
    }
}
