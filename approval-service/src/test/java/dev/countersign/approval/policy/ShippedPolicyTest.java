package dev.countersign.approval.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Money;
import dev.countersign.contracts.RequestContent;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the policy that ships says of requests as they come.
class ShippedPolicyTest {
    private static final Policy SHIPPED = Policy.read(ShippedPolicy.text());

    @Test
    void whatIsHarmlessTakesTheFastLaneToItApprovalAlone() {
        Choice choice = SHIPPED.choose(request("240.00", "EUR", 5, false, false));

        assertEquals(Lane.FAST, choice.lane());
        assertEquals(List.of("it-approval"), steps(choice));
        assertEquals(List.of(), choice.steps().getFirst().after());
    }

    @Test
    void whatCostsMoreIsLookedAtBySecurity() {
        Choice choice = SHIPPED.choose(request("1200.00", "EUR", 5, false, false));

        assertEquals(Lane.STANDARD, choice.lane());
        assertEquals(List.of("security", "it-approval"), steps(choice));
        assertEquals(List.of("security"), choice.steps().getLast().after());
    }

    @Test
    void dataAboutCustomersIsLookedAtByPrivacyBesideSecurity() {
        Choice choice = SHIPPED.choose(request("240.00", "EUR", 5, true, false));

        assertEquals(List.of("security", "privacy", "it-approval"), steps(choice));
        assertEquals(List.of(), choice.steps().get(1).after());
        assertEquals(List.of("security", "privacy"), choice.steps().getLast().after());
        assertTrue(choice.steps().get(1).reads().contains(Part.DATA));
    }

    @Test
    void nothingThatGoesOnTheWebsiteTakesTheFastLane() {
        assertEquals(
                Lane.STANDARD,
                SHIPPED.choose(request("0.00", "EUR", 1, false, true)).lane());
    }

    @Test
    void theOwnerOfTheCostCentreAgreesToWhatIsExpensive() {
        Choice choice = SHIPPED.choose(request("10000.00", "EUR", 5, false, false));

        Choice.Step consent = choice.steps().get(1);
        assertEquals("cost-centre", consent.step());
        assertEquals("cost-centre:CC-1042", consent.team());
    }

    @Test
    void limitsAreComparedInTheCurrencyOfThePolicyRoundedUp() {
        assertEquals(
                Lane.FAST,
                SHIPPED.choose(request("555.55", "USD", 5, false, false)).lane());
        assertEquals(
                Lane.STANDARD,
                SHIPPED.choose(request("500.01", "EUR", 5, false, false)).lane());
    }

    @Test
    void aCurrencyWithoutARateIsAboveEveryLimit() {
        Choice choice = SHIPPED.choose(request("1.00", "BRL", 5, false, false));

        assertEquals(Lane.STANDARD, choice.lane());
        assertTrue(steps(choice).containsAll(List.of("legal", "cost-centre")));
    }

    @Test
    void whyIsSaidInThePolicysOwnWords() {
        Choice choice = SHIPPED.choose(request("240.00", "EUR", 5, true, false));

        assertFalse(choice.because().isEmpty());
        assertEquals(
                "It will handle data about customers.", choice.steps().get(1).because());
    }

    private static List<String> steps(Choice choice) {
        return choice.steps().stream().map(Choice.Step::step).toList();
    }

    private static RequestContent request(String amount, String currency, int seats, boolean data, boolean tags) {
        return new RequestContent(
                "Orbit Surveys",
                "Orbit Software",
                null,
                "Ask visitors what they think.",
                Money.of(amount, currency),
                seats,
                data,
                tags,
                "CC-1042",
                null);
    }
}
