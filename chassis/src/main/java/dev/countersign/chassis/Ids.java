package dev.countersign.chassis;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Identifiers. UUIDv7 (RFC 9562) sorts by the time it was made, so new rows land at the end of an index.
public final class Ids {
    private Ids() {}

    /// A new UUIDv7, increasing within this process even in the same millisecond.
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
