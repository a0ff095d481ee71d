package dev.countersign.system.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcStatTest {
    @Test
    void aNameMayContainSpacesAndParentheses() {
        // Given
        String line = "42 (a (b) c) S 7 42 42 0 -1 4194304 100 200 0 0 30 12 5 3 20 0 1 0 999 1000 200 184";

        // When
        ProcStat read = ProcStat.parse(line).orElseThrow();

        // Then
        assertEquals(new ProcStat(42, 7, 42, 8), read);
    }

    @Test
    void whatIsNoSuchLineIsPassedOver() {
        assertTrue(ProcStat.parse("").isEmpty());
        assertTrue(ProcStat.parse("42 (cut off) S 7").isEmpty());
    }

    @Test
    void aTreeCountsDescendantsAndThoseThatHaveEnded() {
        // Given
        List<ProcStat> all = List.of(
                new ProcStat(3, 2, 100, 0),
                new ProcStat(1, 0, 10, 0),
                new ProcStat(2, 1, 20, 5),
                new ProcStat(4, 0, 1000, 0));

        // When
        ProcessTree tree = ProcessTree.of(2, all);

        // Then
        assertEquals(125, tree.ticks());
    }
}
