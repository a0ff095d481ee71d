package dev.countersign.system.bench.load;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import org.HdrHistogram.Histogram;

/// What came of a job.
///
/// @param lifecycles that were begun and ended
/// @param nanos from the first begin to the last end
/// @param looks how often something was looked at that had not come yet
/// @param failures that did not end
/// @param firstFailure in words; empty for none
/// @param histograms of microseconds, as {@link Histogram} encodes itself
public record Measured(
        long lifecycles, long nanos, long looks, long failures, String firstFailure, Map<Step, String> histograms) {

    /// An hour at most, with three digits that count.
    static final long LONGEST_MICROS = 3_600_000_000L;

    static final int DIGITS = 3;

    public double perSecond() {
        return nanos == 0 ? 0 : lifecycles * 1e9 / nanos;
    }

    public Map<Step, Histogram> decoded() {
        Map<Step, Histogram> decoded = new EnumMap<>(Step.class);
        histograms.forEach((step, text) -> decoded.put(step, decode(text)));
        return decoded;
    }

    static String encode(Histogram histogram) {
        ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(bytes, Deflater.BEST_SPEED);
        return Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes.array(), length));
    }

    static Histogram decode(String text) {
        try {
            return Histogram.decodeFromCompressedByteBuffer(
                    ByteBuffer.wrap(Base64.getDecoder().decode(text)), LONGEST_MICROS);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("Not a histogram", e);
        }
    }
}
