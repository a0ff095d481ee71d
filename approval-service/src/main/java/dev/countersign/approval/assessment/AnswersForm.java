package dev.countersign.approval.assessment;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers as they were sent, by the ids of the questions.
public record AnswersForm(
        @NotNull(message = "Name the questions and their answers.")
        @Size(max = 60, message = "At most 60 answers.")
        @Nullable
        Map<
                        @Size(max = 40, message = "The id of a question.") String,
                        @NotNull(message = "Say what the answer is.") @Valid AnswerForm>
                answers) {

    public Answers toAnswers() {
        return toAnswers(requireNonNull(answers, "answers"));
    }

    /// What was found complete before.
    public static Answers toAnswers(Map<String, AnswerForm> sent) {
        Map<String, Answer> read = new LinkedHashMap<>();
        sent.forEach((question, form) -> read.put(question, form.toAnswer()));
        return new Answers(read);
    }

    /// @param answer the id of the answer that was chosen, or words where there is nothing to choose
    /// @param note a remark
    public record AnswerForm(
            @NotBlank(message = "Say what the answer is.")
            @Size(max = 4000, message = "At most 4,000 characters.")
            @Nullable
            String answer,

            @Size(max = 2000, message = "At most 2,000 characters.") @Nullable
            String note) {

        Answer toAnswer() {
            return new Answer(requireNonNull(answer, "answer"), note);
        }
    }
}
