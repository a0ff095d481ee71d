package dev.countersign.approval.assessment;

import dev.countersign.approval.cases.Subject;
import dev.countersign.approval.policy.Policies;
import dev.countersign.approval.policy.Questionnaire;
import dev.countersign.chassis.Ids;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answers about tasks, for whoever ends them. Every method joins the caller's transaction.
@ApplicationScoped
public class AssessmentBook {
    private final Assessments assessments;
    private final Policies policies;

    AssessmentBook(Assessments assessments, Policies policies) {
        this.assessments = assessments;
        this.policies = policies;
    }

    /// The questions of the policy that the case keeps to, as far as the request calls for them.
    public Questionnaire questions(Subject about) {
        return policies.version(about.policyVersion())
                .questionnaire(about.task().step(), about.content());
    }

    /// What is answered at this moment: as it was sent now, or as it was saved, or else as it was before.
    ///
    /// @param sent null when only the end of the task was sent
    @Transactional(TxType.MANDATORY)
    public Examination examine(Subject about, @Nullable Answers sent) {
        Questionnaire questions = questions(about);
        Answers answers = sent == null && !questions.questions().isEmpty() ? latest(about) : sent;
        Examination examination = new Examination(questions, answers == null ? Answers.NONE : answers);
        return sent == null ? new Examination(questions, examination.fitting()) : examination;
    }

    /// The task ends with these answers; they are not changed any more.
    @Transactional(TxType.MANDATORY)
    public void complete(Subject about, Answers answers, Person by, Instant at) {
        write(about, answers, by, at).complete(at);
    }

    /// What is saved, beside what is wrong with answers that were typed.
    @Transactional(TxType.MANDATORY)
    public Kept current(Subject about, Answers typed) {
        return new Kept(edition(about), examine(about, typed).errors());
    }

    /// Keeps what fits of answers that somebody is still giving. Those that are there already are not written
    /// again.
    ///
    /// @return with what is wrong with the others
    @Transactional(TxType.MANDATORY)
    public Kept keep(Subject about, Answers typed, Person by, Instant at) {
        Examination examination = examine(about, typed);
        Answers fitting = examination.fitting();
        if (fitting.equals(latestFitting(about))) {
            return new Kept(edition(about), examination.errors());
        }
        long version = edition(about) + 1;
        write(about, fitting, by, at);
        return new Kept(version, examination.errors());
    }

    /// @param version of the assessment, as {@link AssessmentView} has it, once the transaction is through
    public record Kept(long version, List<FieldError> errors) {}

    private Answers latestFitting(Subject about) {
        return examine(about, null).answers();
    }

    /// The version of the assessment, as {@link AssessmentView} has it.
    @Transactional(TxType.MANDATORY)
    public long edition(Subject about) {
        return assessments
                .ofTask(about.task().taskId())
                .filter(Assessment::isOpen)
                .map(Assessment::edition)
                .orElse(0L);
    }

    /// @return the assessment that is being written, with these answers
    Assessment write(Subject about, Answers answers, Person by, Instant at) {
        Optional<Assessment> last = assessments.ofTask(about.task().taskId());
        Optional<Assessment> open = last.filter(Assessment::isOpen);
        if (open.isPresent()) {
            open.get().save(answers, by, at);
            return open.get();
        }
        Assessment begun = new Assessment(
                Ids.next(),
                about.task().taskId(),
                last.map(Assessment::number).orElse(0) + 1,
                about.requestId(),
                about.task().step(),
                answers,
                by,
                at);
        assessments.persist(begun);
        return begun;
    }

    private Answers latest(Subject about) {
        return assessments
                .ofTask(about.task().taskId())
                .or(() -> assessments.earlier(about.requestId(), about.task().step()).stream()
                        .findFirst())
                .map(Assessment::answers)
                .orElse(Answers.NONE);
    }
}
