package dev.countersign.approval.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A question of a step, and about which requests it is asked.
///
/// @param when null when it is asked about every request
record AskedWhen(QuestionRule question, @Nullable Condition when) {
    /// A condition without an answer holds: nothing goes unasked because somebody could not count.
    boolean isAsked(Map<String, Object> facts) {
        return when == null || when.holds(facts).orElse(true);
    }
}
