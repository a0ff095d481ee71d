package dev.countersign.stack.process;

import dev.countersign.stack.StackListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes what lets services start in a third of the time: the JDK's AOT cache (JEP 514), with their classes
/// loaded and linked. For each jar without one, a replica more than those that run is started in the
/// background, on a port that nobody asks, and ended once it is ready. One after the other and behind all
/// other work, so that nobody waits for it; what is not done when the stack stops is done the next time.
public final class AotTraining implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);

    /// Before its end the process loads, links and writes some 25,000 classes.
    private static final Duration WRITE_LIMIT = Duration.ofMinutes(3);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int LINES_TO_LOOK_AT = 20;

    private final StackListener listener;
    private volatile @Nullable ChildProcess current;
    private volatile boolean closing;

    public AotTraining(StackListener listener) {
        this.listener = listener;
    }

    /// Returns at once.
    public void begin(List<ServiceProcess> services) {
        List<ServiceLaunch> untrained = untrained(services);
        if (!untrained.isEmpty()) {
            Thread.ofVirtual().name("aot-training").start(() -> train(untrained));
        }
    }

    /// Returns when all of them are trained, or could not be, which the listener hears.
    public void complete(List<ServiceProcess> services) {
        train(untrained(services));
    }

    private static List<ServiceLaunch> untrained(List<ServiceProcess> services) {
        Map<Path, ServiceLaunch> byJar = new LinkedHashMap<>();
        services.stream()
                .map(ServiceProcess::launch)
                .filter(launch -> !launch.hasAotCache())
                .forEach(launch -> byJar.putIfAbsent(launch.jar(), launch));
        return List.copyOf(byJar.values());
    }

    @Override
    public void close() {
        closing = true;
        @Nullable ChildProcess running = current;
        if (running != null) {
            running.kill();
        }
    }

    private void train(List<ServiceLaunch> launches) {
        long made = launches.stream().filter(this::train).count();
        if (made == launches.size()) {
            listener.note("The next start will be faster: what the services load is kept ready.");
        }
    }

    private boolean train(ServiceLaunch launch) {
        if (closing) {
            return false;
        }
        Path log = launch.log().resolveSibling(launch.name() + "-training.log");
        Path unfinished = launch.aotCache().resolveSibling(launch.aotCache().getFileName() + ".new");
        try {
            Files.deleteIfExists(log);
            FileTime made = Files.getLastModifiedTime(launch.jar());
            boolean ready = run(launch, unfinished, log);
            if (ready && Files.exists(unfinished)) {
                // As old as its jar, because a build may have put another one in its place meanwhile.
                Files.setLastModifiedTime(unfinished, made);
                Files.move(unfinished, launch.aotCache(), StandardCopyOption.ATOMIC_MOVE);
                return true;
            }
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!closing) {
            listener.note("A faster start of " + launch.name() + " could not be prepared; " + log + " says why.");
        }
        return false;
    }

    /// @return whether it became ready and ended by itself
    private boolean run(ServiceLaunch launch, Path cache, Path log) {
        Map<String, String> environment = new HashMap<>(launch.environment());
        environment.put("QUARKUS_HTTP_PORT", "0");
        ChildProcess replica = ChildProcess.start(behindOthers(launch.trainingCommand(cache)), environment, log);
        current = replica;
        if (closing) {
            replica.kill();
        }
        boolean listening = awaitListening(replica);
        replica.stop(WRITE_LIMIT);
        current = null;
        return listening && !closing;
    }

    private static boolean awaitListening(ChildProcess replica) {
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (System.nanoTime() < deadline && !replica.endsWithin(BETWEEN_LOOKS)) {
            if (replica.lastLines(LINES_TO_LOOK_AT).stream().anyMatch(line -> line.contains("Listening on: "))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> behindOthers(List<String> command) {
        Path nice = Path.of("/usr/bin/nice");
        if (!Files.isExecutable(nice)) {
            return command;
        }
        List<String> behind = new ArrayList<>(List.of(nice.toString(), "-n", "19"));
        behind.addAll(command);
        return behind;
    }
}
