package dev.countersign.approval.policy;

import dev.countersign.contracts.Lane;
import dev.countersign.contracts.TaskKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When a step is needed, and whose it is.
///
/// @param step its name, such as `security`
/// @param team the group that works on it; null when each cost centre that pays has a task of its own
/// @param lanes those that it is part of
/// @param when null when it is always needed there
/// @param because in words for the person who asks
/// @param after the steps that have to be done first, as far as they are needed
/// @param target business time from when it is queued
/// @param reads what it looks at
/// @param escalate the group that may act on it too once it is overdue; null when nobody else may
/// @param questions those that its reviewer answers, each below those that it follows
record StepRule(
        String step,
        TaskKind kind,
        @Nullable String team,
        Set<Lane> lanes,
        @Nullable Condition when,
        String because,
        List<String> after,
        Duration target,
        Set<Part> reads,
        @Nullable String escalate,
        List<AskedWhen> questions) {
    /// Begins the group of a cost centre's owners.
    static final String COST_CENTRE = "cost-centre:";

    StepRule {
        lanes = Set.copyOf(lanes);
        after = List.copyOf(after);
        reads = Set.copyOf(reads);
        questions = List.copyOf(questions);
    }

    /// A condition without an answer holds: nothing skips a step because somebody could not count.
    boolean isNeeded(Lane lane, Map<String, Object> facts) {
        return lanes.contains(lane) && (when == null || when.holds(facts).orElse(true));
    }

    /// What is asked about one request. A question that follows one that is not asked is not asked either.
    Questionnaire questionnaire(Map<String, Object> facts) {
        Map<String, QuestionRule> asked = new LinkedHashMap<>();
        for (AskedWhen candidate : questions) {
            QuestionRule question = candidate.question();
            if (candidate.isAsked(facts)
                    && asked.keySet().containsAll(question.follows().keySet())) {
                asked.put(question.id(), question);
            }
        }
        return new Questionnaire(List.copyOf(asked.values()));
    }

    /// The groups that have a task each.
    List<String> teams(List<String> costCentres) {
        return team == null
                ? costCentres.stream().map(centre -> COST_CENTRE + centre).toList()
                : List.of(team);
    }
}
