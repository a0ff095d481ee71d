package dev.countersign.approval.policy;

import dev.countersign.approval.record.Act;
import dev.countersign.approval.record.DecisionRecord;
import dev.countersign.chassis.Ids;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// What policy owners do. Each command is one transaction.
@ApplicationScoped
class PolicyCommands {
    private final PolicyVersions versions;
    private final PolicyDrafts drafts;
    private final DecisionRecord record;
    private final Clock clock;

    PolicyCommands(PolicyVersions versions, PolicyDrafts drafts, DecisionRecord record, Clock clock) {
        this.versions = versions;
        this.drafts = drafts;
        this.record = record;
        this.clock = clock;
    }

    /// Gives a new installation the policy that ships; any other keeps what it has.
    @Transactional
    void ship() {
        String yaml = ShippedPolicy.text();
        versions.ship(Policy.read(yaml).name(), yaml);
    }

    /// @param basedOn the version that it is to follow
    /// @throws PolicyRefused.Invalid when the text is no policy
    @Transactional
    DraftView draft(int basedOn, String yaml, Person by) {
        versions.get(basedOn);
        PolicyDraft draft = new PolicyDraft(Ids.next(), basedOn, yaml, by, clock.instant());
        drafts.persistAndFlush(draft);
        return DraftView.of(draft);
    }

    @Transactional
    DraftView save(UUID id, Version seen, int basedOn, String yaml, Person by) {
        PolicyDraft draft = drafts.get(id);
        seen.mustBe(draft.version());
        versions.get(basedOn);
        draft.save(basedOn, yaml, by, clock.instant());
        drafts.flush();
        return DraftView.of(draft);
    }

    @Transactional
    void discard(UUID id, Version seen, Person by) {
        PolicyDraft draft = drafts.get(id);
        draft.mustBeOf(by);
        seen.mustBe(draft.version());
        drafts.delete(draft);
        drafts.flush();
    }

    /// Puts a draft into force. Cases that are open keep to the version that they opened with.
    ///
    /// @param seen the draft as the publisher has read it
    @Transactional
    VersionView publish(UUID id, Version seen, Person by) {
        versions.lock();
        PolicyDraft draft = drafts.get(id);
        PolicyVersion published = draft.publish(versions.inForce(), by, clock.instant());
        seen.mustBe(draft.version());
        drafts.delete(draft);
        versions.persistAndFlush(published);
        record.append(
                new Act(Act.Kind.POLICY_PUBLISHED, id, published.publishedAt(), by, null, Publication.of(published)));
        return VersionView.of(published);
    }
}
