package dev.countersign.approval.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.approval.policy.QuestionRule;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The questions about one task, with the answers so far.
///
/// @param version the ETag; 0 while nothing was saved
/// @param fromEarlier whether these are the answers of an earlier review, from which this one starts
/// @param savedBy the name of whoever wrote these answers
/// @param completedAt when the task has ended with them; absent while they are being written
/// @param missing the ids of questions that have to be answered before the end
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentView(
        UUID taskId,
        String step,
        long version,
        boolean fromEarlier,
        List<AskedView> questions,
        List<String> missing,
        @Nullable String savedBy,
        @Nullable Instant savedAt,
        @Nullable Instant completedAt) {

    /// @param written what is there of this task; null when there is nothing
    /// @param earlier from which it starts then; null when nothing is there either
    static AssessmentView of(
            UUID taskId,
            String step,
            Examination examination,
            @Nullable Assessment written,
            @Nullable Assessment earlier) {
        @Nullable Assessment shown = written == null ? earlier : written;
        return new AssessmentView(
                taskId,
                step,
                written == null || !written.isOpen() ? 0 : written.edition(),
                written == null ? earlier != null : false,
                examination.questionnaire().questions().stream()
                        .map(question -> AskedView.of(question, examination))
                        .toList(),
                examination.missing().stream().map(QuestionRule::id).toList(),
                shown == null ? null : shown.savedName(),
                shown == null ? null : shown.savedAt(),
                written == null ? null : written.completedAt());
    }

    /// What is answered, as far as it applies.
    public Answers answers() {
        Map<String, Answer> given = new LinkedHashMap<>();
        for (AskedView question : asked()) {
            if (question.answer() != null) {
                given.put(question.id(), new Answer(question.answer(), question.note()));
            }
        }
        return new Answers(given);
    }

    /// Those whose answers mean that something is wrong.
    public List<AskedView> raising() {
        return questions.stream().filter(question -> question.raising() != null).toList();
    }

    /// The ids of these, with spaces between.
    public String raisingIds() {
        return raising().stream().map(AskedView::id).collect(Collectors.joining(" "));
    }

    /// The words of a question and of the answers with which another one is asked.
    public String followed(AskedView question) {
        return question.follows().entrySet().stream()
                .map(entry -> questions.stream()
                        .filter(earlier -> earlier.id().equals(entry.getKey()))
                        .map(earlier -> earlier.ask() + " " + earlier.words(entry.getValue()))
                        .findFirst()
                        .orElse(""))
                .collect(Collectors.joining(", "));
    }

    /// Those that apply now.
    public List<AskedView> asked() {
        return questions.stream().filter(AskedView::asked).toList();
    }
}
