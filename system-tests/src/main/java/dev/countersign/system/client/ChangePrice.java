package dev.countersign.system.client;

import java.util.List;

/// What a change of a request would cost, as approval-service shows it.
///
/// @param again finished steps that would be done again
/// @param kept finished steps whose outcome would stand
/// @param businessHours how much later the answer would come at most
public record ChangePrice(List<Step> again, List<Step> added, List<Step> dropped, List<Step> kept, long businessHours) {
    public record Step(String step, String team) {}

    public static List<String> names(List<Step> steps) {
        return steps.stream().map(Step::step).toList();
    }
}
