package dev.countersign.chassis.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.countersign.chassis.problem.ProtocolRefused;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Property
    void goingFromPageToPageShowsEveryRowOnce(
            @ForAll @IntRange(max = 250) int rows, @ForAll @IntRange(min = 1, max = 100) int limit) {
        List<Integer> all = IntStream.range(0, rows).boxed().toList();
        List<Integer> shown = new java.util.ArrayList<>();

        int from = 0;
        Page<Integer> page;
        do {
            page = Page.of(all.subList(from, Math.min(rows, from + limit + 1)), limit, String::valueOf);
            shown.addAll(page.items());
            from = page.next() == null ? rows : Integer.parseInt(page.next()) + 1;
        } while (page.next() != null);

        assertEquals(all, shown);
    }

    @Test
    void theLastPageHasNoNext() {
        assertNull(Page.of(List.of("a", "b"), 2, row -> row).next());
        assertEquals("b", Page.of(List.of("a", "b", "c"), 2, row -> row).next());
    }

    @Test
    void aPageHasTwentyFiveRowsUnlessAskedOtherwise() {
        assertEquals(25, PageLimit.of(null));
        assertEquals(1, PageLimit.of(1));
        assertEquals(100, PageLimit.of(100));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aPageOfAnotherSizeIsRefused(int asked) {
        assertThrows(ProtocolRefused.BadParameter.class, () -> PageLimit.of(asked));
    }
}
