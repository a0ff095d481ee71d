package dev.countersign.approval.finding;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.Actors;
import dev.countersign.approval.cases.ApprovalCase;
import dev.countersign.approval.cases.Cases;
import dev.countersign.approval.cases.Right;
import dev.countersign.approval.cases.Subject;
import dev.countersign.chassis.Ids;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.FindingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What becomes of findings after their review. By the people of the team that found them, and never by whoever asked.
/// Each command is one transaction.
///
/// Every one may throw {@link dev.countersign.approval.cases.CaseRefused}, {@link FindingRefused}, and
/// {@link ProtocolRefused.Stale} when the finding is not what the person has seen.
@ApplicationScoped
class FindingCommands {
    private final Findings findings;
    private final Cases cases;
    private final FindingTelling telling;
    private final FindingRules rules;
    private final Actors actors;

    FindingCommands(Findings findings, Cases cases, FindingTelling telling, FindingRules rules, Actors actors) {
        this.findings = findings;
        this.cases = cases;
        this.telling = telling;
        this.rules = rules;
        this.actors = actors;
    }

    /// It is mended, or kept to.
    @Transactional
    FindingView remediate(UUID requestId, UUID id, Version seen, Remedy remedy, Actor me) {
        Finding found = findings.get(requestId, id);
        ApprovalCase itsCase = visible(found, me);
        Right right = right(found, itsCase, me);
        Subject about = itsCase.subject(found.taskId());
        long current = found.version();
        FindingEvent event = found.remediate(remedy.how(), remedy.proof(), Ids.next(), about, right, rules.day());
        seen.mustBe(current);
        rules.check(remedy);
        return kept(found, event, me);
    }

    /// It is lived with until a day.
    @Transactional
    FindingView accept(UUID requestId, UUID id, Version seen, Disposal disposal, Actor me) {
        Finding found = findings.get(requestId, id);
        ApprovalCase itsCase = visible(found, me);
        Right right = right(found, itsCase, me);
        Subject about = itsCase.subject(found.taskId());
        long current = found.version();
        FindingLifecycle.after(found.status(), FindingAction.ACCEPT);
        seen.mustBe(current);
        Disposal whole = rules.complete(found, disposal, about);
        FindingEvent event = found.accept(
                Objects.requireNonNull(whole.words(), "words"),
                Objects.requireNonNull(whole.until(), "until"),
                Objects.requireNonNull(whole.owner(), "owner"),
                about,
                right,
                rules.day());
        return kept(found, event, me);
    }

    private ApprovalCase visible(Finding found, Actor me) {
        return cases.visibleWithTask(found.taskId(), me);
    }

    private static Right right(Finding found, ApprovalCase itsCase, Actor me) {
        Right right = itsCase.rightOn(found.taskId(), me);
        if (!itsCase.isAlive()) {
            throw new FindingRefused.Moot();
        }
        return right;
    }

    private FindingView kept(Finding found, FindingEvent event, Actor me) {
        actors.confirm(me);
        telling.tell(cases.latestOf(found.requestId()), event);
        telling.follow(List.of(found));
        return found.view();
    }
}
