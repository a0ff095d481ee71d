package dev.countersign.approval.tasks;

import dev.countersign.approval.assessment.AnswersForm;
import dev.countersign.approval.assessment.AssessmentView;
import dev.countersign.approval.draft.DraftCommands;
import dev.countersign.approval.draft.DraftView;
import dev.countersign.approval.draft.Fields;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.TaskOutcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A completion as a form on a page: texts that somebody typed, and what they mean.
///
/// @param review the part that only a review has
record TypedCompletion(PageForm form, TypedReview review) {
    /// The versions that the page has shown; nothing that somebody types.
    private static final List<String> VERSIONS = List.of("version", "draft", "assessment");

    private static final String CONDITIONS = "conditions";
    private static final List<String> COMMON =
            List.of("outcome", "reason", CONDITIONS, "offer.alternative", "offer.sandbox", "offer.conditionsForYes");
    private static final Pattern ANSWER = Pattern.compile("/answers/([^/]+)(/note)?.*");
    private static final Pattern FINDING = Pattern.compile("/findings/(\\d+)/?(.*)");

    TypedCompletion(PageForm form, AssessmentView asked) {
        this(form, new TypedReview(form, asked));
    }

    /// @param version the task as it is shown
    static PageForm blank(long version, AssessmentView asked) {
        String[] fields = Stream.concat(VERSIONS.stream(), fields(asked)).toArray(String[]::new);
        return PageForm.of(fields).with("version", version).with("draft", 0).with("assessment", asked.version());
    }

    static boolean isVersion(String field) {
        return VERSIONS.contains(field);
    }

    /// The names of all that can be typed, in the order in which the page shows it.
    static Stream<String> fields(AssessmentView asked) {
        return Stream.concat(TypedReview.fields(asked), COMMON.stream());
    }

    /// The form with what is saved: the draft, and the answers where they are newer.
    static PageForm saved(long version, AssessmentView asked, DraftView draft) {
        PageForm form = TypedReview.filled(blank(version, asked), asked).with("draft", draft.version());
        boolean answersAreNewer = draft.assessment() != asked.version();
        Map<String, List<String>> typed = new LinkedHashMap<>();
        fields(asked)
                .filter(field -> !answersAreNewer || !TypedReview.isOfAQuestion(field))
                .filter(field -> draft.version() > 0)
                .forEach(field -> typed.put(field, List.of(draft.fields().getOrDefault(field, ""))));
        return form.typed(typed);
    }

    /// What the page knew; a page that says nothing of it has seen nothing.
    DraftCommands.Seen seenDraft() {
        return new DraftCommands.Seen(number("draft"), number("assessment"));
    }

    /// Null when the page says nothing of it.
    DraftCommands.@Nullable Seen seenDraftIfTold() {
        return form.value("draft").isEmpty() ? null : seenDraft();
    }

    /// The same, once it is saved.
    TypedCompletion knowing(DraftView draft) {
        return new TypedCompletion(form.with("draft", draft.version()).with("assessment", draft.assessment()), review);
    }

    /// Every word, as it was typed.
    Fields draft() {
        Map<String, String> typed = new LinkedHashMap<>();
        fields(review.asked()).forEach(field -> typed.put(field, text(field)));
        return new Fields(typed);
    }

    /// The version that the page had shown.
    Version seen() {
        return Version.required("\"" + form.value("version") + "\"");
    }

    CompletionForm content() {
        Map<String, AnswersForm.AnswerForm> answers = new LinkedHashMap<>();
        review.asked()
                .answers()
                .byQuestion()
                .forEach((id, answer) -> answers.put(id, new AnswersForm.AnswerForm(answer.answer(), answer.note())));
        return new CompletionForm(
                outcome(), text("reason"), conditions(), offer(), answers, isYes() ? review.findings() : List.of());
    }

    /// The form with what is wrong beside each field. A condition has no field of its own: it is a line of
    /// one.
    PageForm withErrors(List<FieldError> errors, TaskMessages words) {
        PageForm marked = form;
        for (FieldError error : errors) {
            Matcher answer = ANSWER.matcher(error.pointer());
            Matcher finding = FINDING.matcher(error.pointer());
            if (answer.matches()) {
                marked = marked.withProblem(
                        (answer.group(2) == null ? "answer." : "note.") + answer.group(1), error.message());
            } else if (finding.matches()) {
                int number = Integer.parseInt(finding.group(1));
                marked = marked.withProblem(review.field(number, finding.group(2)), error.message());
            } else if (error.pointer().startsWith("/conditions")) {
                marked = marked.withProblem(CONDITIONS, inLine(error, words));
            } else {
                marked = marked.withErrors(List.of(error));
            }
        }
        return marked;
    }

    private static String inLine(FieldError error, TaskMessages words) {
        String line = error.pointer().replaceFirst("^/conditions/?", "");
        return line.isEmpty() ? error.message() : words.inLine(Integer.parseInt(line) + 1, error.message());
    }

    private boolean isYes() {
        @Nullable TaskOutcome outcome = outcome();
        return outcome == null || outcome.positive();
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

    private long number(String field) {
        String typed = form.value(field);
        return typed.isEmpty() ? 0 : Version.required("\"" + typed + "\"").number();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
