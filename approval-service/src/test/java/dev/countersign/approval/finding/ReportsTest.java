package dev.countersign.approval.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.approval.policy.FindingLimits;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Severity;
import dev.countersign.contracts.Treatment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Contact MIA = new Contact("Mia Brandt", "mia@example.com");
    private static final Defect DEFECT = new Defect("sign-in", "Passwords live elsewhere.", Severity.HIGH, false);

    private final Reports reports = new Reports(List.of(DEFECT), new Bounds(TODAY, FindingLimits.DEFAULT, MIA));

    /// What others get wrong: accepted risks that never expire (dependency-track#3627).
    @Test
    void aRiskIsNeverAcceptedForEver() {
        reports.read(List.of(report(Treatment.ACCEPT, null, "It is small.", null)));

        assertEquals(List.of("/findings/0/until"), pointers());
    }

    @Test
    void aRiskIsAcceptedNoLongerThanThePolicyAllowsAndNotInThePast() {
        reports.read(List.of(report(Treatment.ACCEPT, TODAY.plusDays(366), "It is small.", null)));
        Reports past = new Reports(List.of(DEFECT), new Bounds(TODAY, FindingLimits.DEFAULT, MIA));
        past.read(List.of(report(Treatment.ACCEPT, TODAY.minusDays(1), "It is small.", null)));

        assertEquals(List.of("/findings/0/until"), pointers());
        assertEquals(
                List.of("/findings/0/until"),
                past.errors().stream().map(FieldError::pointer).toList());
    }

    @Test
    void whatIsToBeMendedHasADayAndAnOwnerWhoeverForgotToNameThem() {
        List<Treated> treated = reports.read(List.of(report(Treatment.REMEDIATE, null, null, null)));

        assertEquals(List.of(), reports.errors());
        assertEquals(TODAY.plusDays(14), treated.getFirst().disposal().until());
        assertEquals(MIA, treated.getFirst().disposal().owner());
    }

    @Test
    void whereNobodysAddressIsKnownTheOwnerHasToBeNamed() {
        Reports unknown = new Reports(List.of(DEFECT), new Bounds(TODAY, FindingLimits.DEFAULT, null));
        unknown.read(List.of(report(Treatment.REMEDIATE, null, null, null)));

        assertEquals(
                List.of("/findings/0/owner"),
                unknown.errors().stream().map(FieldError::pointer).toList());
    }

    @Test
    void everyFindingIsSaidSomethingOfAndOnce() {
        reports.read(List.of());
        Reports twice = new Reports(List.of(DEFECT), new Bounds(TODAY, FindingLimits.DEFAULT, MIA));
        Report report = report(Treatment.CONDITION, null, "Only for the newsletter.", null);
        twice.read(List.of(report, report));

        assertEquals(List.of("/answers/sign-in"), pointers());
        assertEquals(
                List.of("/findings/1/question"),
                twice.errors().stream().map(FieldError::pointer).toList());
    }

    @Test
    void whatNoAnswerRaisesIsNoFinding() {
        Disposal disposal = new Disposal(Treatment.REMEDIATE, null, null, null, null);
        reports.read(
                List.of(report(Treatment.REMEDIATE, null, null, null), new Report("encrypted", null, null, disposal)));

        assertEquals(List.of("/findings/1/question"), pointers());
    }

    @Test
    void evidenceCountsUntilADayThatHasNotPassedAndIsSomewhere() {
        Defect unproven = new Defect("sign-in", "There is no certificate.", Severity.MEDIUM, true);
        Reports provable = new Reports(List.of(unproven), new Bounds(TODAY, FindingLimits.DEFAULT, MIA));
        Proof proof = new Proof("ISO 27001", "http://example.com/report", null, TODAY.minusDays(1));
        provable.read(List.of(report(Treatment.EVIDENCE, null, null, proof)));

        assertEquals(
                List.of("/findings/0/evidence/link", "/findings/0/evidence/validUntil"),
                provable.errors().stream().map(FieldError::pointer).toList());
    }

    @Test
    void whatIsWrongForCertainIsNotSettledByADocument() {
        Proof proof = new Proof("ISO 27001", "https://example.com/report", null, TODAY.plusDays(90));
        reports.read(List.of(report(Treatment.EVIDENCE, null, null, proof)));

        assertEquals(List.of("/findings/0/treatment"), pointers());
    }

    @Test
    void whatNobodyAskedNeedsATitleAndASeverity() {
        Disposal disposal = new Disposal(Treatment.CONDITION, null, null, "Keep it small.", null);
        reports.read(List.of(
                report(Treatment.REMEDIATE, null, null, null),
                new Report(null, " ", Severity.LOW, disposal),
                new Report(null, "It is slow.", null, disposal)));

        assertEquals(List.of("/findings/1/title", "/findings/2/severity"), pointers());
    }

    private List<String> pointers() {
        return reports.errors().stream().map(FieldError::pointer).toList();
    }

    private static Report report(
            Treatment treatment, @Nullable LocalDate until, @Nullable String words, @Nullable Proof proof) {
        return new Report("sign-in", null, null, new Disposal(treatment, null, until, words, proof));
    }
}
