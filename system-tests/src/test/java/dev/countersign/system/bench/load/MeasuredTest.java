package dev.countersign.system.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    @Test
    void whatUsersHaveMeasuredIsPutTogetherAndSurvivesTheWayToTheReport() throws Exception {
        // Given
        Counts one = new Counts();
        one.took(Step.CLAIM, 5_000_000);
        one.ended();
        Counts other = new Counts();
        other.took(Step.CLAIM, 15_000_000);
        other.looked();
        other.failed("no answer");
        one.add(other);
        ObjectMapper json = new ObjectMapper();

        // When
        Measured measured = json.readValue(json.writeValueAsString(one.measured(2_000_000_000)), Measured.class);

        // Then
        Histogram claims = measured.decoded().get(Step.CLAIM);
        assertEquals(2, claims.getTotalCount());
        assertTrue(Math.abs(claims.getMaxValue() - 15_000) <= 15, claims::toString);
        assertEquals(0.5, measured.perSecond());
        assertEquals(1, measured.looks());
        assertEquals(1, measured.failures());
        assertEquals("no answer", measured.firstFailure());
    }
}
