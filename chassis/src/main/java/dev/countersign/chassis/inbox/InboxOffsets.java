package dev.countersign.chassis.inbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Tells the broker up to where a channel has been read, every so often and until the broker has taken it.
///
/// The connector's own strategies forget an offset whose commit fails, and commits do fail: always while the group
/// shares out its partitions anew, and while the broker is away. Only the next record of the same partition makes up
/// for that, so a group that falls quiet at the wrong moment seems behind for good, and reads again after a restart.
///
/// Correct for {@link InboxReader} only, which takes one batch at a time and answers for all of it: an offset that is
/// acknowledged stands for all before it.
final class InboxOffsets implements KafkaCommitHandler {
    private static final Logger LOG = Logger.getLogger(InboxOffsets.class);

    /// How long giving up a partition, or stopping, may wait for the broker. What is not committed is read again by
    /// whoever comes next, and found to be a duplicate.
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final KafkaConsumer<?, ?> consumer;
    private final Runnable whenRefused;
    private final Vertx vertx;
    private final long timer;

    /// The partitions that are this replica's to read, each with the generation of the group since which they are.
    private final Map<TopicPartition, Integer> assigned = new HashMap<>();

    /// What the broker is yet to be told: the offset of the next record to read.
    private final Map<TopicPartition, Long> pending = new HashMap<>();

    private boolean underWay;

    /// @param interval between commits
    /// @param whenRefused called for each commit that the broker did not take
    InboxOffsets(KafkaConsumer<?, ?> consumer, Vertx vertx, Duration interval, Runnable whenRefused) {
        this.consumer = consumer;
        this.vertx = vertx;
        this.whenRefused = whenRefused;
        this.timer = vertx.setPeriodic(interval.toMillis(), id -> commit());
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
        acknowledged(
                new TopicPartition(record.getTopic(), record.getPartition()),
                record.getOffset() + 1,
                record.getConsumerGroupGenerationId());
        return Uni.createFrom().voidItem().runSubscriptionOn(record::runOnMessageContext);
    }

    /// What was read before the partition went to another replica and came back says nothing of where to read on.
    private synchronized void acknowledged(TopicPartition partition, long next, int generation) {
        if (assigned.getOrDefault(partition, Integer.MAX_VALUE) <= generation) {
            pending.merge(partition, next, Math::max);
        }
    }

    @Override
    public void partitionsAssigned(Collection<TopicPartition> partitions) {
        int generation = consumer.unwrap().groupMetadata().generationId();
        synchronized (this) {
            partitions.forEach(partition -> assigned.put(partition, generation));
        }
    }

    /// Called on the thread that polls, where a commit may block.
    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> last = giveUp(partitions);
        if (!last.isEmpty()) {
            try {
                consumer.unwrap().commitSync(last, LIMIT);
            } catch (KafkaException e) {
                refused(last, e);
            }
        }
    }

    private synchronized Map<TopicPartition, OffsetAndMetadata> giveUp(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> last = pendingOffsets();
        last.keySet().retainAll(partitions);
        assigned.keySet().removeAll(partitions);
        pending.keySet().removeAll(partitions);
        return last;
    }

    @Override
    public void terminate(boolean graceful) {
        vertx.cancelTimer(timer);
        Map<TopicPartition, OffsetAndMetadata> last;
        synchronized (this) {
            last = pendingOffsets();
        }
        if (!last.isEmpty()) {
            try {
                consumer.commit(last).await().atMost(LIMIT);
            } catch (KafkaException | io.smallrye.mutiny.TimeoutException e) {
                refused(last, e);
            }
        }
    }

    private void commit() {
        consumer.runOnPollingThread(kafka -> {
                    commit(kafka);
                })
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.debugf("There was nobody to commit offsets: %s", failure.getMessage()));
    }

    /// On the thread that polls, so that no partition changes hands between taking stock and sending: a commit for one
    /// that is another replica's by now would take that one's offset back.
    private void commit(Consumer<?, ?> kafka) {
        Map<TopicPartition, OffsetAndMetadata> due = beginCommit();
        if (due.isEmpty()) {
            return;
        }
        try {
            kafka.commitAsync(due, (offsets, failure) -> endCommit(due, failure));
        } catch (KafkaException e) {
            endCommit(due, e);
        }
    }

    /// One at a time: a later one would carry the same offsets again.
    private synchronized Map<TopicPartition, OffsetAndMetadata> beginCommit() {
        if (underWay || pending.isEmpty()) {
            return Map.of();
        }
        underWay = true;
        return pendingOffsets();
    }

    private synchronized void endCommit(Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable Exception failure) {
        underWay = false;
        if (failure == null) {
            offsets.forEach((partition, offset) -> pending.remove(partition, offset.offset()));
        } else {
            refused(offsets, failure);
        }
    }

    private synchronized Map<TopicPartition, OffsetAndMetadata> pendingOffsets() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        pending.forEach((partition, next) -> offsets.put(partition, new OffsetAndMetadata(next)));
        return offsets;
    }

    private void refused(Map<TopicPartition, OffsetAndMetadata> offsets, Throwable failure) {
        whenRefused.run();
        if (failure instanceof RebalanceInProgressException || failure instanceof RetriableCommitFailedException) {
            LOG.debugf("The offsets %s could not be committed yet: %s", offsets, failure.getMessage());
        } else {
            LOG.warnf("The offsets %s could not be committed: %s", offsets, Failures.describe(failure));
        }
    }
}
