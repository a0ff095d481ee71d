package dev.countersign.approval.policy;

import dev.countersign.contracts.Lane;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When a request takes a lane.
///
/// @param when null for the last lane, which takes what no other does
/// @param because in words for the person who asks
record LaneRule(Lane lane, @Nullable Condition when, String because) {

    /// A condition without an answer does not hold: the lane after it looks at more.
    boolean takes(Map<String, Object> facts) {
        return when == null || when.holds(facts).orElse(false);
    }
}
