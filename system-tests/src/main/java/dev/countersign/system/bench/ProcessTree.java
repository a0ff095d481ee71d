package dev.countersign.system.bench;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A process with all that it has started, among all that run.
record ProcessTree(List<ProcStat> members) {

    static ProcessTree of(long root, Collection<ProcStat> all) {
        Set<Long> inside = new HashSet<>(Set.of(root));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (ProcStat process : all) {
                grown |= inside.contains(process.parent()) && inside.add(process.pid());
            }
        }
        return new ProcessTree(
                all.stream().filter(process -> inside.contains(process.pid())).toList());
    }

    /// What its members and those that they have collected have computed. What has ended and was not collected yet is
    /// missing for that moment.
    long ticks() {
        return members.stream()
                .mapToLong(process -> process.ticks() + process.reaped())
                .sum();
    }
}
