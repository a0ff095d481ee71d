package dev.countersign.approval.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The policies as the rest of the service asks for them. A version is read and compiled once per process: it never
/// changes. Which version is in force is asked of the database each time, so that all replicas follow at once.
@ApplicationScoped
public class Policies {
    private final PolicyVersions versions;
    private final PolicyDrafts drafts;
    private final Map<Integer, Policy> compiled = new ConcurrentHashMap<>();

    Policies(PolicyVersions versions, PolicyDrafts drafts) {
        this.versions = versions;
        this.drafts = drafts;
    }

    /// The policy for cases that open now. Joins the caller's transaction.
    public InForce inForce() {
        int version = versions.inForce();
        return new InForce(version, version(version));
    }

    /// The policy that a case keeps to. Joins the caller's transaction.
    ///
    /// @throws PolicyRefused.Unknown when there is no such version
    public Policy version(int version) {
        return compiled.computeIfAbsent(
                version, number -> Policy.read(versions.get(number).yaml()));
    }

    /// What somebody proposes, and what it is to follow. Joins the caller's transaction.
    ///
    /// @throws PolicyRefused.Unknown when there is no such draft
    public Proposal proposal(UUID draftId) {
        PolicyDraft draft = drafts.get(draftId);
        return new Proposal(draft.basedOn(), version(draft.basedOn()), Policy.read(draft.yaml()));
    }

    /// @param basedOn the version that the proposal is to follow
    public record Proposal(int basedOn, Policy current, Policy proposed) {}

    /// @param version counts from 1
    public record InForce(int version, Policy policy) {}
}
