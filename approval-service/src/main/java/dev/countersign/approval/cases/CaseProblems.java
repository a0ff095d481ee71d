package dev.countersign.approval.cases;

import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link CaseRefused}.
@Singleton
class CaseProblems implements ProblemCatalogue {
    private final PageWords words;

    CaseProblems(PageWords words) {
        this.words = words;
    }

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof CaseRefused ours
                ? Optional.of(of(ours, words.ofProblem(RefusalMessages.class)))
                : Optional.empty();
    }

    private static Problem of(CaseRefused refused, RefusalMessages words) {
        return switch (refused) {
            case CaseRefused.IllegalTaskAction e ->
                illegal(words, words.illegalTask(e.status().name(), e.action().inWords()), e.status(), e.action());
            case CaseRefused.IllegalCaseAction e ->
                illegal(words, words.illegalCase(e.status().name(), e.action().inWords()), e.status(), e.action());
            case CaseRefused.HeldByAnother e ->
                Problem.of("held-by-another", words.heldByAnother(), 409, words.heldByAnotherDetail(e.holder()))
                        .with("holder", e.holder());
            case CaseRefused.SelfApproval e ->
                Problem.of("self-approval", words.selfApproval(), 403, words.selfApprovalDetail());
            case CaseRefused.NotYourTeam e ->
                Problem.of("not-your-team", words.notYourTeam(), 403, words.notYourTeamDetail(e.team()))
                        .with("team", e.team());
            case CaseRefused.NotForThem e ->
                Problem.of("not-for-them", words.notForThem(), 409, words.notForThemDetail(e.receiver(), e.team()))
                        .with("team", e.team());
            case CaseRefused.Unknown e -> Problem.of("not-found", words.unknown(), 404, words.unknownDetail());
        };
    }

    private static Problem illegal(RefusalMessages words, String detail, Enum<?> state, Enum<?> action) {
        return Problem.of("illegal-action", words.illegal(), 409, detail)
                .with("state", state)
                .with("action", action);
    }
}
