package dev.countersign.chassis.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.chassis.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

class LivePagesTest {
    private final LivePages pages = new LivePages(Settings.with(Map.of()), new SimpleMeterRegistry());
    private final Sse sse = new SseImpl();
    private final Screen screen = new Screen();
    private String state = "1";

    @Test
    void aPageHearsOfEachChangeOnce() {
        // Given
        pages.follow(this::known, "page", "1", null, screen, sse);
        pages.look();

        // When
        state = "2";
        pages.look();
        pages.look();

        // Then
        assertEquals(List.of("changed 2"), screen.heard);
    }

    @Test
    void whoComesBackHearsOfWhatHasChangedMeanwhile() {
        // When
        pages.follow(this::known, "page", "1", "0", screen, sse);
        pages.look();

        // Then
        assertEquals(List.of("changed 1"), screen.heard);
    }

    @Test
    void aPageThatIsGoneHearsThatItIs() {
        // When
        pages.follow(this::known, "another", "1", null, screen, sse);
        pages.look();

        // Then
        assertEquals(List.of("changed "), screen.heard);
    }

    @Test
    void aKindOfPageWhoseStateCannotBeReadKeepsNoOtherFromHearing() {
        // Given
        pages.follow(LivePagesTest::broken, "page", "1", null, new Screen(), sse);
        pages.follow(this::known, "page", "0", null, screen, sse);

        // When
        pages.look();

        // Then
        assertEquals(List.of("changed 1"), screen.heard);
    }

    private Map<String, String> known(Set<String> asked) {
        return Map.of("page", state);
    }

    private static Map<String, String> broken(Set<String> asked) {
        throw new IllegalArgumentException("no state of " + asked);
    }

    /// What one browser hears.
    private static final class Screen implements SseEventSink {
        private final List<String> heard = new ArrayList<>();
        private boolean closed;

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            heard.add(event.getName() + " " + event.getData());
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
