package dev.countersign.stack;

import dev.countersign.stack.process.Signals;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts the stack in a process that outlives this one and the terminal, shows what it prints until it is ready, and
/// leaves it alone then.
final class DetachedStart {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Arguments arguments;
    private final Path log;

    DetachedStart(Arguments arguments) {
        this.arguments = arguments;
        this.log = new DataFolder(arguments.data()).log("up");
    }

    int run() {
        if (RunningStack.on(arguments.data()).isPresent()) {
            throw new StackFailure(RunningStack.describe(arguments.data()));
        }
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(command())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()))
                    .start();
            return follow(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int follow(Process process) throws IOException {
        try (Tail tail = new Tail(log)) {
            while (true) {
                boolean ended = Signals.awaitEnd(process.toHandle(), BETWEEN_LOOKS);
                boolean ready = isReady(process);
                System.out.write(tail.more());
                System.out.flush();
                if (ended || ready) {
                    return ready ? 0 : 1;
                }
            }
        }
    }

    private boolean isReady(Process process) {
        return RunningStack.on(arguments.data())
                .filter(RunningStack::isReady)
                .filter(running -> running.pid() == process.pid())
                .isPresent();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(ownSession());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "up"));
        command.addAll(List.of(
                "--project",
                arguments.project().toString(),
                "--data",
                arguments.data().toString()));
        arguments.port().ifPresent(port -> command.addAll(List.of("--port", port.toString())));
        command.add(Arguments.DETACHED);
        return command;
    }

    /// Linux has setsid, macOS has not; nohup at least keeps the terminal's end from it.
    private static String ownSession() {
        Optional<String> setsid = Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(tool -> Files.isExecutable(Path.of(tool)))
                .findFirst();
        return setsid.orElse("nohup");
    }
}
