package dev.countersign.request.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.request.language.Bundles;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void whatMeansTheSameIsNoDifference() {
        // Given
        ContentForm typed = Contents.with("""
                "annualCost": {"amount": "1200", "currency": "EUR"}, "purpose": " See where visitors give up. ",
                "integrations": []""");

        // When
        List<Difference> found = Difference.between(Contents.of("Heatmap One"), typed);

        // Then
        assertEquals(List.of(), found);
    }

    @Test
    void eachValueThatChangesIsNamedByItsPointer() {
        // Given
        ContentForm changed = Contents.with("""
                "capability": "Heatmaps", "annualCost": {"amount": "1500.00", "currency": "EUR"}""");

        // When
        List<String> found = Difference.between(Contents.of("Heatmap One"), changed).stream()
                .map(each -> each.pointer() + " " + each.before() + " " + each.after())
                .toList();

        // Then
        assertEquals(List.of("/annualCost/amount \"1200.00\" \"1500.00\"", "/capability null \"Heatmaps\""), found);
    }

    @Test
    void everyPartOfAContentHasANameForPeople() {
        // Given
        ContentForm least = Contents.of("Another");

        // When
        List<DifferenceLine> lines = Difference.between(Contents.EVERYTHING, least).stream()
                .map(each -> DifferenceLine.of(each, Bundles.english(FieldMessages.class)))
                .toList();

        // Then
        Set<String> unnamed = new TreeSet<>();
        lines.stream()
                .map(DifferenceLine::what)
                .filter(what -> what.startsWith("/"))
                .forEach(unnamed::add);
        assertEquals(Set.of(), unnamed);
        assertEquals(
                new DifferenceLine("Shares of the cost", "CC-2210: 40 %\nCC-1042: 60 %", "Nothing was said"),
                lines.stream()
                        .filter(line -> line.what().equals("Shares of the cost"))
                        .findFirst()
                        .orElseThrow());
    }
}
