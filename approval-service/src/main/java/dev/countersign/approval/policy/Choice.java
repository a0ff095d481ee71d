package dev.countersign.approval.policy;

import dev.countersign.contracts.Lane;
import dev.countersign.contracts.TaskKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// What a policy says of one request: its lane and its steps, and why.
///
/// @param because in the policy's words
/// @param steps each behind those that it waits for
public record Choice(Lane lane, String because, List<Step> steps) {
    public Choice {
        steps = List.copyOf(steps);
    }

    /// Business time from the first step to the last when each takes all of its target: the longest way through.
    public Duration longestWay() {
        return Leg.longest(steps.stream()
                .map(step -> new Leg(step.step(), step.after(), step.target()))
                .toList());
    }

    /// One task to be done.
    ///
    /// @param step shared by the tasks of several cost centres
    /// @param team the group that works on it, such as `team:security`
    /// @param after the names of steps of this choice; all their tasks must be done first
    /// @param target business time from when it is queued
    /// @param reads what it looks at
    public record Step(
            String step,
            TaskKind kind,
            String team,
            String because,
            List<String> after,
            Duration target,
            Set<Part> reads) {
        public Step {
            after = List.copyOf(after);
            reads = Set.copyOf(reads);
        }
    }
}
