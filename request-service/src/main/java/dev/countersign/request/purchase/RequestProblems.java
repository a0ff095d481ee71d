package dev.countersign.request.purchase;

import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link RequestRefused}, for a page in the language of the page.
@Singleton
class RequestProblems implements ProblemCatalogue {
    private final PageWords words;

    RequestProblems(PageWords words) {
        this.words = words;
    }

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof RequestRefused request
                ? Optional.of(of(request, words.ofProblem(RefusalMessages.class)))
                : Optional.empty();
    }

    private static Problem of(RequestRefused refused, RefusalMessages words) {
        return switch (refused) {
            case RequestRefused.IllegalAction e ->
                Problem.of("illegal-action", words.illegal(), 409, illegal(e.status(), e.action(), words))
                        .with("state", e.status())
                        .with("action", e.action());
            case RequestRefused.Unknown e -> Problem.of("not-found", words.unknown(), 404, words.unknownDetail());
            case RequestRefused.NotYours e -> Problem.of("not-yours", words.notYours(), 403, words.notYoursDetail());
            case RequestRefused.NothingChanged e ->
                Problem.of("nothing-changed", words.nothingChanged(), 422, words.nothingChangedDetail(e.revision()));
            case RequestRefused.UnknownRevision e ->
                Problem.of("not-found", words.unknown(), 404, words.unknownRevision());
            case RequestRefused.UnknownQuestion e ->
                Problem.of("not-found", words.unknown(), 404, words.unknownQuestion());
            case RequestRefused.QuestionSettled e ->
                Problem.of(
                                "question-settled",
                                words.settled(),
                                409,
                                e.status() == RequestQuestion.Status.ANSWERED
                                        ? words.settledAnswered()
                                        : words.settledTakenBack())
                        .with("state", e.status());
        };
    }

    private static String illegal(RequestStatus status, RequestAction action, RefusalMessages words) {
        String refused = inWords(action, words);
        return action == RequestAction.EDIT && (status.open() || status.approved())
                ? words.illegalEdit(status.name(), refused)
                : words.illegalDetail(status.name(), refused);
    }

    /// What nobody asks for, but what follows from events, keeps its code.
    private static String inWords(RequestAction action, RefusalMessages words) {
        return switch (action) {
            case EDIT -> words.edit();
            case DELETE -> words.delete();
            case SUBMIT -> words.submit();
            case WITHDRAW -> words.withdraw();
            case AMEND -> words.amend();
            case RESUBMIT -> words.resubmit();
            case ANSWERED -> words.answered();
            case CASE_OPENED,
                    INFORMATION_REQUESTED,
                    APPROVE,
                    APPROVE_WITH_CONDITIONS,
                    REJECT,
                    EXPIRE,
                    STAND,
                    STAND_WITH_CONDITIONS -> action.inWords();
        };
    }
}
