package dev.countersign.approval.tasks;

import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.TaskOutcome;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A completion as a form on a page: texts that somebody typed, and what they mean.
record TypedCompletion(PageForm form) {
    private static final String CONDITIONS = "conditions";
    private static final PageForm BLANK = PageForm.of(
            "version", "outcome", "reason", CONDITIONS, "offer.alternative", "offer.sandbox", "offer.conditionsForYes");

    /// @param version the task as it is shown
    static PageForm blank(long version) {
        return BLANK.with("version", version);
    }

    static TypedCompletion read(MultivaluedMap<String, String> sent) {
        return new TypedCompletion(BLANK.typed(sent));
    }

    /// The version that the page had shown.
    Version seen() {
        return Version.required("\"" + form.value("version") + "\"");
    }

    CompletionForm content() {
        return new CompletionForm(outcome(), text("reason"), conditions(), offer());
    }

    /// The form with what is wrong beside each field. A condition has no field of its own: it is a line of one.
    PageForm withErrors(List<FieldError> errors) {
        return form.withErrors(errors.stream()
                .map(error -> error.pointer().startsWith("/conditions")
                        ? new FieldError("/conditions", inLine(error))
                        : error)
                .toList());
    }

    private static String inLine(FieldError error) {
        String line = error.pointer().replaceFirst("^/conditions/?", "");
        return line.isEmpty() ? error.message() : "Line " + (Integer.parseInt(line) + 1) + ": " + error.message();
    }

    private @Nullable TaskOutcome outcome() {
        String chosen = form.value("outcome");
        return Arrays.stream(TaskOutcome.values())
                .filter(outcome -> outcome.name().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    private List<String> conditions() {
        return text(CONDITIONS)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private CompletionForm.OfferForm offer() {
        return new CompletionForm.OfferForm(
                orNull(text("offer.alternative")),
                orNull(text("offer.sandbox")),
                orNull(text("offer.conditionsForYes")));
    }

    /// What stands in a field. Browsers end lines with CR LF; nobody typed the CR.
    private String text(String field) {
        return form.value(field).replace("\r\n", "\n").strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
