package dev.countersign.approval.simulation;

import dev.countersign.approval.cases.Cases;
import dev.countersign.approval.policy.Policies;
import dev.countersign.approval.policy.PolicyRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Tries drafts on the requests of the past. Nothing is changed by it.
@ApplicationScoped
class SimulationQueries {
    private final Policies policies;
    private final Cases cases;

    SimulationQueries(Policies policies, Cases cases) {
        this.policies = policies;
        this.cases = cases;
    }

    /// @param last how many requests, the newest
    /// @throws PolicyRefused.Unknown when there is no such draft
    @Transactional
    Simulation simulate(UUID draftId, int last) {
        return Simulation.of(policies.proposal(draftId), cases.latest(last));
    }
}
