package dev.countersign.stack.kafka;

import dev.countersign.contracts.Topics;
import dev.countersign.stack.StackFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/// Declares the topics of the contracts; what is there already stays as it is.
final class DeclaredTopics {
    private static final Map<String, String> KEPT_FOREVER = Map.of("retention.ms", "-1");

    private DeclaredTopics() {}

    /// Waits for the broker to answer, too.
    static void declare(String bootstrapServers, Duration limit) {
        Map<String, Object> configuration = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) limit.toMillis(),
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                50,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200);
        try (Admin admin = Admin.create(configuration)) {
            Set<String> there = admin.listTopics().names().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            List<NewTopic> missing = Topics.ALL.stream()
                    .filter(name -> !there.contains(name))
                    .map(name -> new NewTopic(name, Topics.PARTITIONS, (short) 1).configs(KEPT_FOREVER))
                    .toList();
            admin.createTopics(missing).all().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new StackFailure("Kafka at " + bootstrapServers + " did not accept the topics", e);
            }
        } catch (TimeoutException e) {
            throw new StackFailure(
                    "Kafka at " + bootstrapServers + " did not answer within " + limit.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while declaring topics", e);
        }
    }
}
