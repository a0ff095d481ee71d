package dev.countersign.request.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.chassis.problem.FieldError;
import dev.countersign.request.language.Bundles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRulesTest {

    @Test
    void whatFitsTogetherIsAccepted() {
        assertEquals(List.of(), broken(Contents.of("Heatmap One"), true));
        assertEquals(List.of(), broken(Contents.EVERYTHING, true));
    }

    @ParameterizedTest
    @CsvSource({"customerData, /data", "websiteTags, /site"})
    void whatAppliesIsAskedForOnSubmissionAndNotBefore(String condition, String pointer) {
        // Given
        ContentForm content = Contents.with("\"" + condition + "\": true");

        // Then
        assertEquals(List.of(pointer), broken(content, true));
        assertEquals(List.of(), broken(content, false));
    }

    @ParameterizedTest
    @CsvSource({"customerData, data, /data", "websiteTags, site, /site"})
    void whatDoesNotApplyIsNotAcceptedNotEvenInADraft(String condition, String part, String pointer) {
        // Given
        ContentForm content = Contents.with("\"" + condition + "\": false, \"" + part + "\": {}");

        // Then
        assertEquals(List.of(pointer), broken(content, true));
        assertEquals(List.of(pointer), broken(content, false));
    }

    @Test
    void aDraftThatHasNotSaidYetWhetherItAppliesMayHaveIt() {
        assertEquals(List.of(), broken(Contents.with("\"customerData\": null, \"data\": {}"), false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CC-1042 100            | /funding
            CC-1042 60, CC-2210 39 | /funding
            CC-1042 60, CC-2210 41 | /funding
            CC-2210 60, CC-3301 40 | /funding
            CC-1042 60, CC-1042 40 | /funding/1/costCentre
            """)
    void sharesThatDoNotFitTogetherAreRefusedOnSubmission(String shares, String pointer) {
        // Given
        ContentForm content = Contents.with("\"funding\": " + json(shares));

        // Then
        assertEquals(List.of(pointer), broken(content, true));
        assertEquals(List.of(), broken(content, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[null, null]",
                "[{}, {}]",
                "[{\"percent\": 50}, {\"costCentre\": \"CC-1042\"}]",
                "[{\"costCentre\": \"CC-1042\", \"percent\": 2147483647}, {\"costCentre\": \"CC-2210\", \"percent\": 1}]"
            })
    void sharesThatAreWrongByThemselvesAreNotAddedUp(String funding) {
        assertEquals(List.of(), broken(Contents.with("\"funding\": " + funding), true));
    }

    private static List<String> broken(ContentForm content, boolean toSubmit) {
        return ContentRules.broken(content, toSubmit, Bundles.english(WrongMessages.class)).stream()
                .map(FieldError::pointer)
                .toList();
    }

    private static String json(String shares) {
        return "[" + shares.strip().replaceAll("(CC-\\d+) (\\d+)", "{\"costCentre\": \"$1\", \"percent\": $2}") + "]";
    }
}
