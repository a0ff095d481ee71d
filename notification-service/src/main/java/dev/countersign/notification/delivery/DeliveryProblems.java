package dev.countersign.notification.delivery;

import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link DeliveryRefused}.
@Singleton
class DeliveryProblems implements ProblemCatalogue {

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof DeliveryRefused delivery ? Optional.of(of(delivery)) : Optional.empty();
    }

    private static Problem of(DeliveryRefused refused) {
        return switch (refused) {
            case DeliveryRefused.Unknown e ->
                Problem.of("not-found", "Not found", 404, "There is no delivery with this id.");
            case DeliveryRefused.NotFailed e ->
                Problem.of(
                                "not-failed",
                                "Nothing to retry",
                                409,
                                "The delivery is " + e.status() + ". Only one that is FAILED can be retried.")
                        .with("state", e.status());
        };
    }
}
