package dev.countersign.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.system.Patience;
import dev.countersign.system.StackUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What somebody sees who comes while the database is away: in the look of the pages, and the way on from there.
class AwayPagesSystemTest {
    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.toBreak();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<String> PAGES = List.of("/requests", "/queue", "/inbox");

    private final Looking looking = Looking.keepingPictures();

    @Test
    void aServiceWithoutItsDatabaseSaysSoOnAPageThatLeadsOn() {
        try (Visitor sam = CHROMIUM.visitor(STACK.stack(), "sam", true, looking)) {
            // Given
            sam.open("/requests");
            sam.pickMyself();
            assertEquals("Requests", sam.heading());

            // When
            STACK.stack().postgres().kill();

            // Then
            for (String path : PAGES) {
                sam.open(path);
                assertEquals("Back in a moment", sam.heading(), path);
                looking.at(sam.page(), "away" + path.replace('/', '-'));
            }
            sam.speak("de");
            sam.open("/queue");
            assertEquals("Gleich wieder da", sam.heading());
            looking.inBrief(sam.page(), "away-queue-de");

            // When
            STACK.stack().postgres().startAgain();

            // Then
            Patience.until("the page that was asked for", LIMIT, () -> {
                sam.follow("Noch einmal versuchen");
                return Optional.of(sam.heading()).filter("Warteschlange"::equals);
            });
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }
}
