package dev.countersign.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// What the processes of the stack have cost, by `/proc`, which Linux alone has; elsewhere nothing is told.
///
/// @param roots their ids by the names that people know; what they have started counts with them
record Processes(Map<String, Long> roots) {
    private static final Path PROC = Path.of("/proc");

    /// Of a second. What sysconf(_SC_CLK_TCK) gives wherever Linux runs on the processors that we run on.
    private static final long TICKS = 100;

    /// Those of one VM would count with its parent; so each is told without those that are named themselves.
    static Processes of(Map<String, Long> roots) {
        return new Processes(new LinkedHashMap<>(roots));
    }

    static boolean areTold() {
        return Files.isReadable(PROC.resolve("self/stat")) && Files.isDirectory(PROC.resolve("self/task"));
    }

    /// Milliseconds of processor time since each began.
    Map<String, Long> cpuMillis() {
        return each(tree -> tree.ticks() * 1000 / TICKS);
    }

    /// Memory in kilobytes; what several processes share counts in parts.
    Map<String, Long> memoryKilobytes() {
        return each(tree -> tree.members().stream()
                .mapToLong(process -> memory(process.pid()))
                .sum());
    }

    private Map<String, Long> each(ToLongFunction<ProcessTree> figure) {
        Map<String, Long> figures = new LinkedHashMap<>();
        if (areTold()) {
            List<ProcStat> all = all();
            roots.forEach((name, root) ->
                    figures.put(name, figure.applyAsLong(ProcessTree.of(root, without(root, all)))));
        }
        return figures;
    }

    private List<ProcStat> without(long root, List<ProcStat> all) {
        return all.stream()
                .filter(process -> process.pid() == root || !roots.containsValue(process.pid()))
                .toList();
    }

    private static List<ProcStat> all() {
        List<ProcStat> all = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                try {
                    ProcStat.parse(Files.readString(process.resolve("stat"))).ifPresent(all::add);
                } catch (IOException e) {
                    // It has ended between the two looks.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static long memory(long pid) {
        try {
            return Files.readAllLines(PROC.resolve(pid + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            // It has ended, or is not ours.
            return 0;
        }
    }
}
