package dev.countersign.chassis.health;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Whether a broker answers within two seconds. Quarkus has such a check too, which without a broker takes up to a
/// minute: longer than any probe waits. Each question has a client of its own, so that none is left behind that
/// looks for a lost broker without a pause.
@Readiness
@ApplicationScoped
class KafkaHealth implements HealthCheck {
    private static final int PATIENCE_MILLIS = 2_000;

    private final Map<String, Object> settings;

    KafkaHealth(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.METADATA_RECOVERY_STRATEGY_CONFIG, "none");
    }

    @Override
    public HealthCheckResponse call() {
        Admin admin = Admin.create(settings);
        try {
            int nodes = admin.describeCluster()
                    .nodes()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .size();
            return HealthCheckResponse.named("kafka")
                    .up()
                    .withData("brokers", nodes)
                    .build();
        } catch (ExecutionException | TimeoutException e) {
            return HealthCheckResponse.named("kafka")
                    .down()
                    .withData("why", "No broker answered within " + PATIENCE_MILLIS + " ms.")
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HealthCheckResponse.named("kafka")
                    .down()
                    .withData("why", "The service stops.")
                    .build();
        } finally {
            admin.close(Duration.ZERO);
        }
    }
}
