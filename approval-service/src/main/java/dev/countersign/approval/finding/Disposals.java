package dev.countersign.approval.finding;

import dev.countersign.chassis.problem.FieldError;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks whether what is said of a finding is whole, and adds what goes without saying. An exception without an end
/// is refused: a risk that is accepted for ever is forgotten (dependency-track#3627).
final class Disposals {
    private static final int LONGEST_WORDS = 1_000;

    private final Bounds bounds;
    private final List<FieldError> errors = new ArrayList<>();

    Disposals(Bounds bounds) {
        this.bounds = bounds;
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /// @param at where it was sent, a JSON Pointer; what is wrong is noted below it
    Disposal complete(Disposal said, Defect defect, String at) {
        return switch (said.treatment()) {
            case REMEDIATE -> remediate(said, defect.severity(), at);
            case ACCEPT -> accept(said, at);
            case CONDITION -> condition(said, at);
            case EVIDENCE -> evidence(said, defect, at);
        };
    }

    private Disposal remediate(Disposal said, Severity severity, String at) {
        none(said.proof(), at + "/evidence", "Only with EVIDENCE.");
        @Nullable LocalDate until = said.until();
        if (until == null) {
            return owned(said.until(bounds.remedy(severity)), at);
        }
        within(until, at);
        return owned(said, at);
    }

    private Disposal accept(Disposal said, String at) {
        none(said.proof(), at + "/evidence", "Only with EVIDENCE.");
        words(said, at, "Say why we can live with it.");
        @Nullable LocalDate until = said.until();
        if (until == null) {
            errors.add(new FieldError(at + "/until", "Say until when: what is accepted for ever is forgotten."));
        } else {
            within(until, at);
        }
        return owned(said, at);
    }

    private Disposal condition(Disposal said, String at) {
        none(said.proof(), at + "/evidence", "Only with EVIDENCE.");
        none(said.until(), at + "/until", "A condition has no end.");
        words(said, at, "Say what the condition is.");
        return said.owner() == null ? said.owner(bounds.owner()) : said;
    }

    private Disposal evidence(Disposal said, Defect defect, String at) {
        if (!defect.provable()) {
            errors.add(new FieldError(
                    at + "/treatment",
                    "No document speaks against this. It is mended, accepted for a time, or a condition."));
            return said;
        }
        none(said.until(), at + "/until", "The document says until when it counts.");
        @Nullable Proof proof = said.proof();
        if (proof == null) {
            errors.add(new FieldError(at + "/evidence", "Name the document, and until when it counts."));
        } else {
            errors.addAll(proof.errors(at + "/evidence", bounds.today()));
        }
        return owned(said, at);
    }

    private Disposal owned(Disposal said, String at) {
        @Nullable Contact owner = said.owner() == null ? bounds.owner() : said.owner();
        if (owner == null) {
            errors.add(new FieldError(at + "/owner", "Say who sees to it, with an address to write to."));
        }
        return said.owner(owner);
    }

    private void within(LocalDate until, String at) {
        if (!bounds.allow(until)) {
            errors.add(new FieldError(
                    at + "/until", "A day from " + bounds.today() + " to " + bounds.longest() + " is expected."));
        }
    }

    private void words(Disposal said, String at, String missing) {
        @Nullable String words = said.words();
        if (words == null || words.isBlank()) {
            errors.add(new FieldError(at + "/reason", missing));
        } else if (words.length() > LONGEST_WORDS) {
            errors.add(new FieldError(at + "/reason", "At most 1,000 characters."));
        }
    }

    private void none(@Nullable Object part, String at, String wrong) {
        if (part != null) {
            errors.add(new FieldError(at, wrong));
        }
    }
}
