package dev.countersign.system.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.stack.StackFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {
    @Test
    void withoutWordsEverythingIsMeasuredAsTheDocumentSays() {
        // When
        BenchOptions options = BenchOptions.parse(new String[0]);

        // Then
        assertEquals(List.of(1, 8, 32), options.users());
        assertEquals(List.of(0, 10_000, 100_000, 1_000_000), options.backlogs());
        assertEquals(3, options.rounds());
        assertEquals(20, options.seconds());
        assertEquals(100, options.people());
        assertFalse(options.throughGateway());
        assertTrue(options.json().isEmpty());
        assertTrue(options.port().isEmpty());
    }

    @Test
    void aBacklogOnlyGrows() {
        assertEquals(
                List.of(0, 500, 10_000),
                BenchOptions.parse(new String[] {"--backlogs", "10000, 0,500,0"})
                        .backlogs());
    }

    @Test
    void pagesAreOpenedOnceWhenAsManyTasksAreOpenAsTheirGoalIsSetFor() {
        assertEquals(List.of(10_000), pagesAt("--backlogs 0,10000,100000"));
    }

    @Test
    void pagesAreOpenedAtTheEndWhenThereAreNeverAsManyTasks() {
        assertEquals(List.of(500), pagesAt("--backlogs 500,0"));
    }

    @Test
    void pagesMayBeLeftOut() {
        assertEquals(List.of(), pagesAt("--backlogs 0,10000 --pages 0"));
    }

    @Test
    void theLoadMayGoThroughTheGateway() {
        assertTrue(BenchOptions.parse(new String[] {"--through", "gateway"}).throughGateway());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--users 0",
                "--users 1,,2",
                "--users many",
                "--users 100000",
                "--rounds 0",
                "--seconds 3601",
                "--seconds",
                "--through both",
                "--port 80",
                "--pages -1",
                "--pages 1001",
                "--speed 9"
            })
    void whatMakesNoSenseIsRefusedInWords(String words) {
        // When
        StackFailure refusal = assertThrows(StackFailure.class, () -> BenchOptions.parse(words.split(" ", -1)));

        // Then
        assertTrue(String.valueOf(refusal.getMessage()).contains(words.split(" ", -1)[0]), refusal::getMessage);
    }

    private static List<Integer> pagesAt(String words) {
        BenchOptions options = BenchOptions.parse(words.split(" ", -1));
        return options.backlogs().stream().filter(options::opensPagesAt).toList();
    }
}
