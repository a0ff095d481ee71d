package dev.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void figuresStandOnTheRight() {
        // Given
        Table table = new Table(List.of("what", "per s"));

        // When
        table.row(List.of("a", "1,234"));
        table.row(List.of("longer", "5"));

        // Then
        assertEquals(
                List.of(
                        "| what   | per s |", //
                        "|--------|------:|",
                        "| a      | 1,234 |",
                        "| longer |     5 |"),
                table.lines());
    }

    @Test
    void everyCellHasATitle() {
        Table table = new Table(List.of("what", "per s"));

        assertThrows(IllegalArgumentException.class, () -> table.row(List.of("a")));
    }
}
