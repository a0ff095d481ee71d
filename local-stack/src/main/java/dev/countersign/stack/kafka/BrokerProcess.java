package dev.countersign.stack.kafka;

import dev.countersign.stack.StackFailure;
import dev.countersign.stack.process.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The broker runs in a VM of its own.
final class BrokerProcess implements Broker {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final BrokerPlace place;
    private final Path log;
    private final boolean bothCompilers;
    private @Nullable ChildProcess process;

    BrokerProcess(BrokerPlace place, Path log, boolean bothCompilers) {
        this.place = place;
        this.log = log;
        this.bothCompilers = bothCompilers;
    }

    @Override
    public BrokerPlace place() {
        return place;
    }

    @Override
    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException("Kafka was not started");
        }
        return process.pid();
    }

    @Override
    public synchronized void startAgain() {
        if (process != null && process.isAlive()) {
            return;
        }
        process = ChildProcess.start(command(), Map.of("CLASSPATH", System.getProperty("java.class.path")), log);
        try {
            DeclaredTopics.declare(bootstrapServers(), START_LIMIT);
        } catch (StackFailure e) {
            String end = String.join(System.lineSeparator(), process.lastLines(20));
            process.kill();
            throw new StackFailure(e.getMessage() + System.lineSeparator() + end, e);
        }
    }

    @Override
    public synchronized void stop() {
        if (process != null) {
            process.stop(STOP_LIMIT);
        }
    }

    @Override
    public synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (bothCompilers ? 4 : 1),
                BrokerMain.class.getName(),
                Integer.toString(place.port()),
                Integer.toString(place.controllerPort()),
                place.directory().toString());
    }
}
