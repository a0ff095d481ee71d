package dev.countersign.approval.tasks;

import dev.countersign.approval.assessment.Answer;
import dev.countersign.approval.assessment.Answers;
import dev.countersign.approval.assessment.AskedView;
import dev.countersign.approval.assessment.AssessmentView;
import dev.countersign.approval.finding.DisposalForm;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.contracts.Severity;
import dev.countersign.contracts.Treatment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The answers and findings of a review as fields on a page. Those of a question end with its id, as in
/// `answer.sign-in`; what nobody asked ends with {@link #OTHER}.
///
/// @param asked the questions, with what was typed so far
record TypedReview(PageForm form, AssessmentView asked) {
    /// In place of a question: no id of a question begins with a capital.
    static final String OTHER = "Other";

    private static final List<String> OF_A_QUESTION = List.of("answer.", "note.");
    private static final List<String> OF_A_FINDING = List.of(
            "treatment.",
            "until.",
            "words.",
            "ownerName.",
            "ownerEmail.",
            "evidenceTitle.",
            "evidenceLink.",
            "evidenceUntil.");

    /// The names of all fields, in the order in which the page shows them.
    static Stream<String> fields(AssessmentView asked) {
        Stream<String> questions = asked.questions().stream()
                .flatMap(question -> OF_A_QUESTION.stream().map(field -> field + question.id()));
        Stream<String> findings = Stream.concat(asked.questions().stream().map(AskedView::id), Stream.of(OTHER))
                .flatMap(id -> OF_A_FINDING.stream().map(field -> field + id));
        return Stream.of(questions, Stream.of("title." + OTHER, "severity." + OTHER), findings)
                .flatMap(names -> names);
    }

    static boolean isOfAQuestion(String field) {
        return OF_A_QUESTION.stream().anyMatch(field::startsWith);
    }

    /// The form with the answers that are there already.
    static PageForm filled(PageForm form, AssessmentView asked) {
        PageForm filled = form;
        for (AskedView question : asked.questions()) {
            filled = filled.with("answer." + question.id(), question.answer())
                    .with("note." + question.id(), question.note());
        }
        return filled;
    }

    /// Everything that was typed, whether it applies or not.
    Answers answers() {
        Map<String, Answer> typed = new LinkedHashMap<>();
        for (AskedView question : asked.questions()) {
            String answer = text("answer." + question.id());
            if (!answer.isEmpty()) {
                typed.put(question.id(), new Answer(answer, text("note." + question.id())));
            }
        }
        return new Answers(typed);
    }

    /// What becomes of the findings, in the order of {@link #keys}.
    List<DisposalForm> findings() {
        return keys().stream().map(this::finding).toList();
    }

    /// Of which findings something was said: by their questions, and what nobody asked at the end.
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        asked.raising().stream()
                .map(AskedView::id)
                .filter(id -> !text("treatment." + id).isEmpty())
                .forEach(keys::add);
        if (!text("title." + OTHER).isEmpty() || !text("treatment." + OTHER).isEmpty()) {
            keys.add(OTHER);
        }
        return keys;
    }

    private DisposalForm finding(String key) {
        boolean other = key.equals(OTHER);
        return new DisposalForm(
                other ? null : key,
                other ? orNull("title." + OTHER) : null,
                other ? chosen(Severity.values(), "severity." + OTHER) : null,
                chosen(Treatment.values(), "treatment." + key),
                owner(key),
                day("until." + key),
                orNull("words." + key),
                evidence(key));
    }

    private DisposalForm.@Nullable OwnerForm owner(String key) {
        @Nullable String name = orNull("ownerName." + key);
        @Nullable String email = orNull("ownerEmail." + key);
        return name == null && email == null ? null : new DisposalForm.OwnerForm(name, email);
    }

    private DisposalForm.@Nullable EvidenceForm evidence(String key) {
        @Nullable String title = orNull("evidenceTitle." + key);
        @Nullable String link = orNull("evidenceLink." + key);
        @Nullable LocalDate until = day("evidenceUntil." + key);
        return title == null && link == null && until == null
                ? null
                : new DisposalForm.EvidenceForm(title, link, null, until);
    }

    /// The field that a part of the n-th finding is typed in.
    String field(int finding, String part) {
        String key = keys().get(finding);
        return switch (part) {
            case "" -> "treatment." + key;
            case "reason" -> "words." + key;
            case "owner", "owner/name" -> "ownerName." + key;
            case "owner/email" -> "ownerEmail." + key;
            case "evidence", "evidence/title" -> "evidenceTitle." + key;
            case "evidence/link" -> "evidenceLink." + key;
            case "evidence/validUntil" -> "evidenceUntil." + key;
            default -> part + "." + key;
        };
    }

    private <E extends Enum<E>> @Nullable E chosen(E[] values, String field) {
        String name = text(field);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /// Null when it is no date, which a browser does not send from a field for one.
    private @Nullable LocalDate day(String field) {
        try {
            String typed = text(field);
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable String orNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    /// Browsers end lines with CR LF; nobody typed the CR.
    private String text(String field) {
        return form.value(field).replace("\r\n", "\n").strip();
    }
}
