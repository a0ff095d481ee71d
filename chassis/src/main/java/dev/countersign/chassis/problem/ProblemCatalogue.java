package dev.countersign.chassis.problem;

import java.util.Optional;

/// The one place of a service where its refusals become problems.
public interface ProblemCatalogue {

    /// Empty for a refusal of another family.
    Optional<Problem> problemOf(Refused refused);
}
