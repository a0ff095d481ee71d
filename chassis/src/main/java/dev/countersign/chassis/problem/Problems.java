package dev.countersign.chassis.problem;

import dev.countersign.chassis.DatabaseFaults;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What went wrong as a problem, for those who answer for several things at once and go on after one of them.
@ApplicationScoped
public class Problems {
    private static final int DEEPEST = 10;

    private final List<ProblemCatalogue> catalogues;

    Problems(@All List<ProblemCatalogue> catalogues) {
        this.catalogues = catalogues;
    }

    /// Empty for what is no refusal and no conflict with somebody else: that is not for one thing alone to
    /// answer.
    public Optional<Problem> of(RuntimeException failure) {
        @Nullable Refused refused = refusedIn(failure);
        if (refused != null) {
            return Optional.of(of(refused));
        }
        return DatabaseFaults.isTransient(failure) && !DatabaseFaults.isAway(failure)
                ? Optional.of(HttpProblems.CHANGED_MEANWHILE)
                : Optional.empty();
    }

    Problem of(Refused refused) {
        return catalogues.stream()
                .flatMap(catalogue -> catalogue.problemOf(refused).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No catalogue knows " + refused.getClass().getName(), refused));
    }

    /// What a failure comes from, when that is a refusal.
    static @Nullable Refused refusedIn(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        return null;
    }
}
