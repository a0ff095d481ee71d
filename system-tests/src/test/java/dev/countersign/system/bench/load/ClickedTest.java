package dev.countersign.system.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class ClickedTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void whatPeopleHaveSeenSurvivesTheWayToTheReport() throws Exception {
        // Given
        PageCounts counts = new PageCounts();
        counts.took(PageKind.QUEUE, 5_000_000);
        counts.took(PageKind.QUEUE, 15_000_000);
        counts.failed(PageKind.QUEUE, "answered 503");
        counts.failed(PageKind.QUEUE, "answered 500");

        // When
        Clicked clicked = json.readValue(json.writeValueAsString(counts.clicked(2_000_000_000)), Clicked.class);

        // Then
        Clicked.Kind queue = clicked.kinds().get(PageKind.QUEUE);
        Histogram times = queue.decoded();
        assertEquals(2, times.getTotalCount());
        assertTrue(Math.abs(times.getMaxValue() - 15_000) <= 15, times::toString);
        assertEquals(2, queue.failures());
        assertEquals("answered 503", queue.firstFailure());
    }

    @Test
    void theGeneratorTellsTheOrdersApart() throws Exception {
        // Given
        Job.SignIn signIn = new Job.SignIn("http://localhost:1/countersign", "secret", "http://localhost:2/requests");
        List<Order> orders = List.of(
                new Job("127.0.0.1:1", "127.0.0.1:2", signIn, 8, 100, 0, Job.Look.CLOSELY, Job.Calls.READS),
                new Clicking("127.0.0.1:1", "127.0.0.1:2", "127.0.0.1:3", signIn, 100, 8, 100));

        for (Order order : orders) {
            // When
            Order read = json.readValue(json.writeValueAsString(order), Order.class);

            // Then
            assertEquals(order, read);
        }
    }
}
