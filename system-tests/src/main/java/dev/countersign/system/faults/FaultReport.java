package dev.countersign.system.faults;

import dev.countersign.system.Table;
import dev.countersign.system.history.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a run has come to.
///
/// @param logs of the services, which tell why 503 was answered
/// @param died replicas that ended although nobody had asked them to
record FaultReport(
        List<Fault> faults, Operations operations, List<Path> logs, List<String> died, List<Finding> findings) {
    boolean holds() {
        return findings.stream().allMatch(Finding::holds)
                && died.isEmpty()
                && operations.unforeseen().isEmpty();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);
        faults.forEach(fault -> counts.merge(fault.kind(), 1, Integer::sum));
        Table table = new Table(List.of("fault", "times"));
        counts.forEach((kind, times) -> table.row(List.of(kind.words(), times.toString())));
        table.row(List.of("all", Integer.toString(faults.size())));
        lines.addAll(table.lines());
        lines.add("");
        lines.addAll(operations.table());
        lines.add("");
        lines.addAll(operations.unavailable().faults());
        lines.add("");
        lines.addAll(operations.unavailable().reasons(logs));
        lines.add("");
        lines.addAll(Finding.table(findings).lines().toList());
        died.forEach(death -> lines.add("  died: " + death));
        operations.unforeseen().forEach(reply -> lines.add("  unforeseen: " + reply));
        lines.add("");
        lines.add(holds() ? "Every invariant holds." : "Not everything holds; see above.");
        return lines;
    }
}
