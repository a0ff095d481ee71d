package dev.countersign.approval.cases;

import dev.countersign.chassis.look.Words;
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
                    begin(after, before, steps.size()),
                    steps.stream().map(Step::of).toList()));
            steps.forEach(step -> before.add(step.step()));
        });
        return new Forecast(preview.lane(), preview.because(), rounds, preview.answerBy());
    }

    private static String begin(List<String> after, Set<String> before, int steps) {
        if (after.isEmpty()) {
            return steps == 1 ? "First" : "At the same time";
        }
        return Set.copyOf(after).equals(before)
                ? "Then"
                : "After " + String.join(", ", after.stream().map(Words::step).toList());
    }

    /// @param begin when they begin, in words
    record Round(String begin, List<Step> steps) {
        Round {
            steps = List.copyOf(steps);
        }
    }

    /// @param who does it, in words
    /// @param because why it is needed, in the policy's words
    record Step(String name, String who, String because, long hours) {
        static Step of(Preview.Step step) {
            return new Step(Words.step(step.step()), who(step.team()), step.because(), step.targetHours());
        }

        private static String who(String team) {
            return team.endsWith(":" + Sketch.SOME_COST_CENTRE) ? "The owner of the cost centre" : Words.team(team);
        }
    }
}
