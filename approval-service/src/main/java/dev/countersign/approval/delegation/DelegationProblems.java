package dev.countersign.approval.delegation;

import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link DelegationRefused}.
@Singleton
class DelegationProblems implements ProblemCatalogue {

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof DelegationRefused ours ? Optional.of(of(ours)) : Optional.empty();
    }

    private static Problem of(DelegationRefused refused) {
        return switch (refused) {
            case DelegationRefused.Unknown e ->
                Problem.of("not-found", "Not found", 404, "There is nothing here, or nothing that you may see.");
            case DelegationRefused.NotYours e ->
                Problem.of(
                                "not-your-delegation",
                                "Somebody else's delegation",
                                403,
                                "Only " + e.principal() + " can take this back. Ask them.")
                        .with("principal", e.principal());
            case DelegationRefused.Over e ->
                Problem.of(
                        "delegation-over",
                        "It is over already",
                        409,
                        "This delegation was taken back or its time has passed. There is nothing left to do.");
            case DelegationRefused.JustEnded e ->
                Problem.of(
                        "delegation-ended",
                        "You do not stand in any more",
                        409,
                        "A delegation to you ended at this moment, so nothing was done. Look again at what is yours to"
                                + " do.");
            case DelegationRefused.NothingToLeave e ->
                Problem.of(
                        "nothing-to-delegate",
                        "You have no tasks to leave",
                        409,
                        "You are in no team that reviews or approves, so nobody has to stand in for you.");
            case DelegationRefused.TooMany e ->
                Problem.of(
                                "too-many-delegations",
                                "Too many at once",
                                409,
                                "You have " + e.most() + " delegations that are not over. Take one back first.")
                        .with("most", e.most());
        };
    }
}
