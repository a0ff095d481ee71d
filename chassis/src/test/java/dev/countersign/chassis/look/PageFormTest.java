package dev.countersign.chassis.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.problem.FieldError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageFormTest {
    private static final PageForm BLANK = PageForm.of("product", "annualCost.amount", "tags");

    @Test
    void keepsWhatWasTypedToTheLastSpace() {
        PageForm form = BLANK.typed(Map.of("product", List.of("  Figma <b> "), "tags", List.of("script", "cookie")));

        assertEquals("  Figma <b> ", form.value("product"));
        assertTrue(form.chosen("tags", "cookie"));
        assertFalse(form.chosen("tags", "pixel"));
        assertEquals("", form.value("annualCost.amount"));
    }

    @Test
    void severalCheckboxesOfOneFieldAreTicked() {
        PageForm form = BLANK.withAll("tags", List.of("script", "cookie"));

        assertEquals(List.of("script", "cookie"), form.values("tags"));
        assertTrue(form.chosen("tags", "cookie"));
        assertFalse(form.chosen("tags", "pixel"));
        assertEquals(List.of(), BLANK.values("tags"));
    }

    @Test
    void keepsNothingThatThePageDidNotAskFor() {
        PageForm form = BLANK.typed(Map.of("status", List.of("APPROVED")));

        assertThrows(IllegalArgumentException.class, () -> form.value("status"));
    }

    @Test
    void aBlankFormStaysBlank() {
        BLANK.with("product", "Figma").withProblem("product", "Enter another one.");

        assertEquals("", BLANK.value("product"));
        assertFalse(BLANK.refused());
    }

    @Test
    void problemsFollowTheOrderOfThePageWhateverTheOrderInWhichTheyWereFound() {
        PageForm form = BLANK.withProblem("tags", "Choose one.")
                .withProblem("product", "Enter the product.")
                .withProblem("Nothing was saved.");

        assertEquals(
                List.of(
                        new PageForm.Problem(null, "Nothing was saved."),
                        new PageForm.Problem("product", "Enter the product."),
                        new PageForm.Problem("tags", "Choose one.")),
                form.problems());
    }

    @Test
    void theFirstProblemOfAFieldStays() {
        PageForm form = BLANK.withProblem("product", "Enter it.").withProblem("product", "Too short.");

        assertEquals("Enter it.", form.problem("product"));
    }

    @Test
    void pointersOfTheApiLeadToTheFieldsOfThePage() {
        PageForm form = BLANK.withErrors(List.of(
                new FieldError("/content/annualCost/amount", "Enter an amount."),
                new FieldError("/product", "Enter it.")));

        assertEquals("Enter an amount.", form.problem("annualCost.amount"));
        assertEquals("Enter it.", form.problem("product"));
        assertNull(form.problem("tags"));
    }

    @Test
    void anErrorOfAWholeObjectStandsBesideItsFirstField() {
        PageForm form = BLANK.withErrors(List.of(new FieldError("/content/annualCost", "Say what it costs.")));

        assertEquals("Say what it costs.", form.problem("annualCost.amount"));
    }

    @Test
    void anErrorThatNoFieldShowsIsNotLost() {
        PageForm form = BLANK.withErrors(
                List.of(new FieldError("/content/colour", "Choose a colour."), new FieldError("", "Too large.")));

        assertEquals(
                List.of(new PageForm.Problem(null, "Choose a colour."), new PageForm.Problem(null, "Too large.")),
                form.problems());
    }
}
