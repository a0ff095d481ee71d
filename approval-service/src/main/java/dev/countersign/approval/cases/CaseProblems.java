package dev.countersign.approval.cases;

import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link CaseRefused}.
@Singleton
class CaseProblems implements ProblemCatalogue {

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof CaseRefused ours ? Optional.of(of(ours)) : Optional.empty();
    }

    private static Problem of(CaseRefused refused) {
        return switch (refused) {
            case CaseRefused.IllegalTaskAction e ->
                illegal("task", e.status(), e.action(), e.action().inWords());
            case CaseRefused.IllegalCaseAction e ->
                illegal("case", e.status(), e.action(), e.action().inWords());
            case CaseRefused.HeldByAnother e ->
                Problem.of(
                                "held-by-another",
                                "Somebody else is on it",
                                409,
                                e.holder() + " has this task in hand. Talk to them, or take the next one.")
                        .with("holder", e.holder());
            case CaseRefused.SelfApproval e ->
                Problem.of(
                        "self-approval",
                        "Not on your own request",
                        403,
                        "You made this request, or you stand in for whoever did, so somebody else of the team has to work"
                                + " on it.");
            case CaseRefused.NotYourTeam e ->
                Problem.of(
                                "not-your-team",
                                "Another team's task",
                                403,
                                "You may read this, but only " + e.team() + " works on it.")
                        .with("team", e.team());
            case CaseRefused.NotForThem e ->
                Problem.of(
                                "not-for-them",
                                "It cannot be theirs",
                                409,
                                e.receiver() + " is not in " + e.team() + " and stands in for nobody there, or it is a"
                                        + " request of their own. Choose somebody else.")
                        .with("team", e.team());
            case CaseRefused.Unknown e ->
                Problem.of("not-found", "Not found", 404, "There is nothing here, or nothing that you may see.");
        };
    }

    private static Problem illegal(String what, Enum<?> state, Enum<?> action, String inWords) {
        return Problem.of(
                        "illegal-action",
                        "Not possible in this state",
                        409,
                        "The " + what + " is " + state + ", which does not allow: " + inWords
                                + ". Read it again to see what is possible now.")
                .with("state", state)
                .with("action", action);
    }
}
