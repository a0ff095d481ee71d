package dev.countersign.chassis.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BiConsumer;

/// The connector's `commit-strategy=inbox`, with `auto.commit.interval.ms` between commits.
@ApplicationScoped
@Identifier("inbox")
class InboxOffsetsFactory implements KafkaCommitHandler.Factory {
    private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(1);

    private final Counter refused;

    InboxOffsetsFactory(MeterRegistry metrics) {
        this.refused = metrics.counter("countersign.inbox.commits", "outcome", "refused");
    }

    @Override
    public KafkaCommitHandler create(
            KafkaConnectorIncomingConfiguration config,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        Duration interval = config.config()
                .getOptionalValue("auto.commit.interval.ms", Long.class)
                .map(Duration::ofMillis)
                .orElse(DEFAULT_INTERVAL);
        return new InboxOffsets(consumer, vertx, interval, refused::increment);
    }
}
