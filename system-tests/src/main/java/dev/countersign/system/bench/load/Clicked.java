package dev.countersign.system.bench.load;

import java.util.Map;
import org.HdrHistogram.Histogram;

/// What came of people's clicks.
///
/// @param nanos from when everybody was signed in until the last answer
public record Clicked(long nanos, Map<PageKind, Kind> kinds) {

    /// @param histogram of microseconds of the answers that were the page, as {@link Histogram} encodes itself
    /// @param failures answers that were not, or that did not come
    /// @param firstFailure in words; empty for none
    public record Kind(String histogram, long failures, String firstFailure) {
        public Histogram decoded() {
            return Measured.decode(histogram);
        }
    }
}
