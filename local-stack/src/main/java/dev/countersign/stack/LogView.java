package dev.countersign.stack;

import dev.countersign.stack.process.ChildProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Shows the logs: the end of each, and then what is added.
final class LogView {
    private static final int LINES = 40;
    private static final int LINES_OF_ONE = 400;

    private final DataFolder folder;
    private final PrintStream out;

    LogView(DataFolder folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /// @param names of services and backends; none for all
    /// @param follow goes on until the program is interrupted
    int show(List<String> names, boolean follow) throws InterruptedException {
        List<String> there = there();
        for (String name : names) {
            if (!there.contains(name)) {
                throw new StackFailure("There is no log of " + name + ". There is: " + String.join(", ", there));
            }
        }
        List<String> shown = names.isEmpty() ? there : names;
        if (shown.isEmpty()) {
            throw new StackFailure("There are no logs yet. Run: ./countersign up");
        }
        for (String name : shown) {
            if (shown.size() > 1) {
                out.println("==> " + folder.log(name));
            }
            ChildProcess.lastLines(folder.log(name), shown.size() > 1 ? LINES : LINES_OF_ONE)
                    .forEach(out::println);
        }
        if (follow) {
            follow(shown);
        }
        return 0;
    }

    private void follow(List<String> names) throws InterruptedException {
        Map<String, Tail> tails = new LinkedHashMap<>();
        try {
            for (String name : names) {
                Tail tail = new Tail(folder.log(name));
                tail.skipAllBut(0);
                tails.put(name, tail);
            }
            while (!Thread.currentThread().isInterrupted()) {
                for (Map.Entry<String, Tail> tail : tails.entrySet()) {
                    String more = new String(tail.getValue().more(), StandardCharsets.UTF_8);
                    more.lines().forEach(line -> out.println(names.size() > 1 ? tail.getKey() + " | " + line : line));
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> there() {
        if (!Files.isDirectory(folder.logs())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.logs())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
