package dev.countersign.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.system.deploy.ServedPaths;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds the table of pages that are looked at against the pages that there are.
class EveryPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"request-service", "approval-service", "notification-service", "chassis"})
    void everyRouteOfAPageIsInTheTable(String module) {
        Set<String> pages = ServedPaths.ofPages(module);
        Set<String> looked = PageState.all().stream().map(PageState::route).collect(Collectors.toSet());

        assertTrue(pages.size() > 0, module + " has pages");
        assertEquals(
                Set.of(),
                pages.stream().filter(page -> !looked.contains(page)).collect(Collectors.toSet()),
                "nobody looks at these: every-page.txt");
    }

    @Test
    void noPictureOverwritesAnother() {
        List<String> names = PageState.all().stream().map(PageState::name).toList();

        assertEquals(names.stream().distinct().toList(), names);
    }
}
