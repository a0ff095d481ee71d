package dev.countersign.chassis.paging;

import dev.countersign.chassis.problem.ProtocolRefused;
import org.jspecify.annotations.Nullable;

/// How many rows a page has.
public final class PageLimit {
    public static final int DEFAULT = 25;
    public static final int MOST = 100;

    private PageLimit() {}

    /// @param asked the query parameter `limit`; absent means 25
    /// @throws ProtocolRefused.BadParameter when it is not 1 to 100
    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MOST) {
            throw new ProtocolRefused.BadParameter("limit is a number from 1 to " + MOST + ".");
        }
        return asked;
    }
}
