package dev.countersign.approval.simulation;

import dev.countersign.approval.cases.PastRequest;
import dev.countersign.approval.policy.Choice;
import dev.countersign.approval.policy.Policies;
import dev.countersign.contracts.Lane;
import java.util.List;
import java.util.UUID;

/// What would change for requests of the past.
///
/// @param basedOn the version that the draft was compared with
/// @param requests how many were looked at
/// @param changes those for which something changes, the newest first
/// @param sum over all that were looked at
record Simulation(int basedOn, int requests, List<Change> changes, Sum sum) {
    Simulation {
        changes = List.copyOf(changes);
    }

    static Simulation of(Policies.Proposal proposal, List<PastRequest> past) {
        List<Change> all = past.stream()
                .map(request -> Change.of(
                        request,
                        proposal.current().choose(request.content()),
                        proposal.proposed().choose(request.content())))
                .toList();
        return new Simulation(
                proposal.basedOn(),
                past.size(),
                all.stream().filter(Change::isOne).toList(),
                Sum.of(all));
    }

    /// One request under both policies.
    record Change(UUID requestId, long requestNumber, String product, Way before, Way after) {
        static Change of(PastRequest request, Choice before, Choice after) {
            return new Change(
                    request.requestId(),
                    request.requestNumber(),
                    request.content().product(),
                    Way.of(before),
                    Way.of(after));
        }

        boolean isOne() {
            return !before.equals(after);
        }
    }

    /// The way of a request.
    ///
    /// @param steps with the group of each, such as `security (team:security)`
    /// @param businessHours the longest way through when every step takes all of its target
    record Way(Lane lane, List<String> steps, long businessHours) {
        Way {
            steps = List.copyOf(steps);
        }

        static Way of(Choice choice) {
            return new Way(
                    choice.lane(),
                    choice.steps().stream()
                            .map(step -> step.step() + " (" + step.team() + ")")
                            .toList(),
                    choice.longestWay().toHours());
        }
    }

    /// @param lanes for how many the lane changes
    /// @param stepsMore how many steps come in
    /// @param stepsLess how many steps fall away
    /// @param businessHours by how much all ways together get longer; below zero when they get shorter
    record Sum(long lanes, long stepsMore, long stepsLess, long businessHours) {
        static Sum of(List<Change> all) {
            return new Sum(
                    all.stream()
                            .filter(change ->
                                    change.before().lane() != change.after().lane())
                            .count(),
                    all.stream()
                            .mapToLong(change -> missing(change.before(), change.after()))
                            .sum(),
                    all.stream()
                            .mapToLong(change -> missing(change.after(), change.before()))
                            .sum(),
                    all.stream()
                            .mapToLong(change -> change.after().businessHours()
                                    - change.before().businessHours())
                            .sum());
        }

        /// By how much all ways together get shorter.
        public long hoursSaved() {
            return -businessHours;
        }

        /// How many steps of the other way are not in this one.
        private static long missing(Way way, Way other) {
            return other.steps().stream()
                    .filter(step -> !way.steps().contains(step))
                    .count();
        }
    }
}
