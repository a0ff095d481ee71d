package dev.countersign.approval.delegation;

import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link DelegationRefused}.
@Singleton
class DelegationProblems implements ProblemCatalogue {
    private final PageWords words;

    DelegationProblems(PageWords words) {
        this.words = words;
    }

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof DelegationRefused ours
                ? Optional.of(of(ours, words.ofProblem(DelegationMessages.class)))
                : Optional.empty();
    }

    private static Problem of(DelegationRefused refused, DelegationMessages words) {
        return switch (refused) {
            case DelegationRefused.Unknown e -> Problem.of("not-found", words.unknown(), 404, words.unknownDetail());
            case DelegationRefused.NotYours e ->
                Problem.of("not-your-delegation", words.notYours(), 403, words.notYoursDetail(e.principal()))
                        .with("principal", e.principal());
            case DelegationRefused.Over e -> Problem.of("delegation-over", words.over(), 409, words.overDetail());
            case DelegationRefused.JustEnded e ->
                Problem.of("delegation-ended", words.justEnded(), 409, words.justEndedDetail());
            case DelegationRefused.NothingToLeave e ->
                Problem.of("nothing-to-delegate", words.nothingToLeave(), 409, words.nothingToLeaveDetail());
            case DelegationRefused.TooMany e ->
                Problem.of("too-many-delegations", words.tooMany(), 409, words.tooManyDetail(e.most()))
                        .with("most", e.most());
        };
    }
}
