package dev.countersign.approval.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.AiUse;
import dev.countersign.contracts.Lane;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the policy that ships says of requests as they come.
class ShippedPolicyTest {
    private static final Policy SHIPPED = Policy.read(ShippedPolicy.text());

    @Test
    void whatIsHarmlessTakesTheFastLaneToItApprovalAlone() {
        Choice choice = SHIPPED.choose(Contents.request("240.00", "EUR", 5, false, false));

        assertEquals(Lane.FAST, choice.lane());
        assertEquals(List.of("it-approval"), steps(choice));
        assertEquals(List.of(), choice.steps().getFirst().after());
    }

    @Test
    void whatIsOverdueGoesToItApprovalWhichItselfGoesNowhere() {
        for (StepRule step : SHIPPED.steps()) {
            Optional<String> expected =
                    step.step().equals("it-approval") ? Optional.empty() : Optional.of("team:it-approval");
            assertEquals(expected, SHIPPED.escalation(step.step()), step.step());
        }
    }

    @Test
    void whatTheRequesterDoesNotAnswerEndsAfterThirtyDaysWithAWarningBefore() {
        assertEquals(Optional.of(new Unanswered(Duration.ofDays(20), Duration.ofDays(30))), SHIPPED.unanswered());
    }

    @Test
    void whatCostsMoreIsLookedAtBySecurity() {
        Choice choice = SHIPPED.choose(Contents.request("1200.00", "EUR", 5, false, false));

        assertEquals(Lane.STANDARD, choice.lane());
        assertEquals(List.of("security", "it-approval"), steps(choice));
        assertEquals(List.of("security"), choice.steps().getLast().after());
    }

    @Test
    void dataAboutCustomersIsLookedAtByPrivacyBesideSecurity() {
        Choice choice = SHIPPED.choose(Contents.request("240.00", "EUR", 5, true, false));

        assertEquals(List.of("security", "privacy", "legal", "it-approval"), steps(choice));
        assertEquals(List.of(), choice.steps().get(1).after());
        assertEquals(
                List.of("security", "privacy", "legal"),
                choice.steps().getLast().after());
        assertTrue(choice.steps().get(1).reads().contains(Part.DATA));
    }

    @Test
    void aLawyerLooksAtAnAgreementOnDataUnlessItIsSaidThatThereIsNone() {
        assertTrue(steps(SHIPPED.choose(Contents.withData(true))).contains("legal"));
        assertTrue(steps(SHIPPED.choose(Contents.withData(null))).contains("legal"));
        assertFalse(steps(SHIPPED.choose(Contents.withData(false))).contains("legal"));
    }

    @Test
    void aLawyerLooksAtALargeContractOverItsWholeTerm() {
        assertFalse(steps(SHIPPED.choose(Contents.contract("20000.00", 24, "5000.00")))
                .contains("legal"));
        assertTrue(steps(SHIPPED.choose(Contents.contract("20000.00", 24, "10000.00")))
                .contains("legal"));
        assertTrue(
                steps(SHIPPED.choose(Contents.contract("20000.00", 36, "0.00"))).contains("legal"));
    }

    @Test
    void everyOwnerOfACostCentreThatPaysAShareAgreesToIt() {
        Choice choice = SHIPPED.choose(Contents.jointly());

        assertEquals(
                List.of("cost-centre:CC-1042", "cost-centre:CC-2210"),
                choice.steps().stream()
                        .filter(step -> step.step().equals("cost-centre"))
                        .map(Choice.Step::team)
                        .toList());
    }

    @Test
    void whatIsConnectedToOurSystemsIsLookedAtByArchitectureAndNeverFast() {
        Choice choice = SHIPPED.choose(Contents.connected(null));

        assertEquals(Lane.STANDARD, choice.lane());
        assertEquals(List.of("security", "architecture", "it-approval"), steps(choice));
    }

    @Test
    void whatLearnsFromOurDataIsLookedAtByPrivacy() {
        assertTrue(steps(SHIPPED.choose(Contents.connected(AiUse.TRAINS_ON_OUR_DATA)))
                .contains("privacy"));
        assertFalse(steps(SHIPPED.choose(Contents.connected(AiUse.ON_OUR_DATA))).contains("privacy"));
    }

    @Test
    void theLanesOfLaterAreDeclaredAndNobodyIsSentThere() {
        assertEquals(
                EnumSet.allOf(Lane.class),
                EnumSet.copyOf(SHIPPED.lanes().stream().map(LaneRule::lane).toList()));
    }

    @Test
    void nothingThatGoesOnTheWebsiteTakesTheFastLane() {
        assertEquals(
                Lane.STANDARD,
                SHIPPED.choose(Contents.request("0.00", "EUR", 1, false, true)).lane());
    }

    @Test
    void theOwnerOfTheCostCentreAgreesToWhatIsExpensive() {
        Choice choice = SHIPPED.choose(Contents.request("10000.00", "EUR", 5, false, false));

        Choice.Step consent = choice.steps().get(1);
        assertEquals("cost-centre", consent.step());
        assertEquals("cost-centre:CC-1042", consent.team());
    }

    @Test
    void limitsAreComparedInTheCurrencyOfThePolicyRoundedUp() {
        assertEquals(
                Lane.FAST,
                SHIPPED.choose(Contents.request("555.55", "USD", 5, false, false))
                        .lane());
        assertEquals(
                Lane.STANDARD,
                SHIPPED.choose(Contents.request("500.01", "EUR", 5, false, false))
                        .lane());
    }

    @Test
    void aCurrencyWithoutARateIsAboveEveryLimit() {
        Choice choice = SHIPPED.choose(Contents.request("1.00", "BRL", 5, false, false));

        assertEquals(Lane.STANDARD, choice.lane());
        assertTrue(steps(choice).containsAll(List.of("legal", "cost-centre")));
    }

    @Test
    void whyIsSaidInThePolicysOwnWords() {
        Choice choice = SHIPPED.choose(Contents.request("240.00", "EUR", 5, true, false));

        assertFalse(choice.because().isEmpty());
        assertEquals(
                "It handles data about customers, or learns from what we give it.",
                choice.steps().get(1).because());
    }

    private static List<String> steps(Choice choice) {
        return choice.steps().stream().map(Choice.Step::step).toList();
    }
}
