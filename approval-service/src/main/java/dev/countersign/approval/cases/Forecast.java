package dev.countersign.approval.cases;

import dev.countersign.contracts.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A preview as people read it.
///
/// @param rounds steps that begin together, the first ones first
/// @param answerBy if it were submitted now, and every step took all of its target
record Forecast(Lane lane, String because, List<Round> rounds, Instant answerBy) {
    Forecast {
        rounds = List.copyOf(rounds);
    }

    static Forecast of(Preview preview) {
        Map<List<String>, List<Preview.Step>> together = new LinkedHashMap<>();
        preview.steps()
                .forEach(step -> together.computeIfAbsent(step.after(), after -> new ArrayList<>())
                        .add(step));
        List<Round> rounds = new ArrayList<>();
        Set<String> before = new LinkedHashSet<>();
        together.forEach((after, steps) -> {
            rounds.add(new Round(
                    after,
                    Set.copyOf(after).equals(before),
                    steps.stream().map(Step::of).toList()));
            steps.forEach(step -> before.add(step.step()));
        });
        return new Forecast(preview.lane(), preview.because(), rounds, preview.answerBy());
    }

    /// @param after the steps that they wait for
    /// @param afterAll whether these are all that come before
    record Round(List<String> after, boolean afterAll, List<Step> steps) {
        Round {
            after = List.copyOf(after);
            steps = List.copyOf(steps);
        }

        /// Whether they wait for no other step.
        public boolean first() {
            return after.isEmpty();
        }
    }

    /// @param team who does it
    /// @param because why it is needed, in the policy's words
    record Step(String step, String team, String because, long hours) {
        static Step of(Preview.Step step) {
            return new Step(step.step(), step.team(), step.because(), step.targetHours());
        }

        /// Whether it is the owner's of a cost centre that is not named yet.
        public boolean someCostCentre() {
            return team.endsWith(":" + Sketch.SOME_COST_CENTRE);
        }
    }
}
