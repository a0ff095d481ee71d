package dev.countersign.stack.kafka;

import dev.countersign.stack.StackFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/// The broker's classes run in this VM.
final class BrokerInThisVm implements Broker {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final BrokerPlace place;
    private @Nullable KafkaRaftServer server;

    BrokerInThisVm(BrokerPlace place) {
        this.place = place;
    }

    @Override
    public BrokerPlace place() {
        return place;
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public synchronized void startAgain() {
        if (server != null) {
            return;
        }
        forbidEndingTheVm();
        try {
            format();
            KafkaRaftServer starting = new KafkaRaftServer(new KafkaConfig(place.configuration(), false), Time.SYSTEM);
            starting.startup();
            server = starting;
        } catch (Exception e) {
            throw new StackFailure("Kafka did not start on port " + place.port(), e);
        }
        DeclaredTopics.declare(bootstrapServers(), START_LIMIT);
    }

    @Override
    public synchronized void stop() {
        KafkaRaftServer running = server;
        server = null;
        if (running != null) {
            running.shutdown();
            running.awaitShutdown();
        }
    }

    @Override
    public void kill() {
        throw new UnsupportedOperationException("A broker in this VM cannot be killed alone");
    }

    /// A fatal fault of the broker would halt the VM, and with it the rest of the stack, which could then report
    /// nothing.
    private static void forbidEndingTheVm() {
        Exit.setExitProcedure((status, message) -> refuse(message));
        Exit.setHaltProcedure((status, message) -> refuse(message));
    }

    private static void refuse(@Nullable String message) {
        throw new IllegalStateException("Kafka met a fatal fault: " + message);
    }

    /// Writes the identity of the cluster into a new directory; leaves one that has it alone.
    private void format() throws Exception {
        Files.createDirectories(place.directory());
        Properties configuration = place.configuration();
        if (isFormatted()) {
            return;
        }
        try (PrintStream silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silence)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(Integer.parseInt(configuration.getProperty("node.id")))
                    .setControllerListenerName(configuration.getProperty("controller.listener.names"))
                    .setMetadataLogDirectory(place.directory().toString())
                    .addDirectory(place.directory().toString())
                    .run();
        }
    }

    private boolean isFormatted() throws IOException {
        return Files.exists(place.directory().resolve("meta.properties"));
    }
}
