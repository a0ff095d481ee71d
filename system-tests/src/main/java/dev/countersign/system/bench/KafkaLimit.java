package dev.countersign.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/// How many records of the size of our events this broker takes, by Kafka's own tool.
final class KafkaLimit {
    /// About what an event of ours has.
    private static final int RECORD_BYTES = 1_500;

    private static final int RECORDS = 300_000;
    private static final String TOPIC = "countersign.bench";
    private static final int SECONDS = 30;

    /// The last line that the tool writes counts; those before are of a part each.
    private static final Pattern RATE = Pattern.compile("^\\d+ records sent, ([0-9.]+) records/sec", Pattern.MULTILINE);

    private final String bootstrapServers;

    KafkaLimit(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    Limit measure() throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(12), Optional.of((short) 1))))
                    .all()
                    .get(SECONDS, TimeUnit.SECONDS);
            try {
                return new Limit(
                        "Kafka's ProducerPerformance, " + RECORD_BYTES + " bytes a record, acks=all", rate(run()));
            } finally {
                admin.deleteTopics(List.of(TOPIC)).all().get(SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private String run() throws InterruptedException {
        List<String> command = ChildVm.command(
                "org.apache.kafka.tools.ProducerPerformance",
                "--topic",
                TOPIC,
                "--num-records",
                "" + RECORDS,
                "--record-size",
                "" + RECORD_BYTES,
                "--throughput",
                "-1",
                "--producer-props",
                "bootstrap.servers=" + bootstrapServers,
                "acks=all");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            Process process = builder.start();
            var _ = process.onExit()
                    .orTimeout(2, TimeUnit.MINUTES)
                    .whenComplete((ended, late) -> process.destroyForcibly());
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Kafka's tool failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param said by the tool
    static double rate(String said) {
        return RATE.matcher(said)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("Kafka's tool told no rate: " + said));
    }
}
