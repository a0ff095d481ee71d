package dev.countersign.stack.kafka;

import dev.countersign.stack.FreePorts;
import java.nio.file.Path;
import java.util.Properties;

/// Where a broker lives, and with that its whole configuration.
///
/// @param port of clients
/// @param controllerPort of the controller in the same process
/// @param directory keeps the log between runs
public record BrokerPlace(int port, int controllerPort, Path directory) {
    /// On two free ports.
    public static BrokerPlace anywhere(Path directory) {
        return new BrokerPlace(FreePorts.any(), FreePorts.any(), directory);
    }

    /// Sized for a laptop: the broker's own defaults would take 128 MiB for the log cleaner and 50 partitions for
    /// offsets.
    Properties configuration() {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("inter.broker.listener.name", "CLIENTS");
        properties.setProperty("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.setProperty(
                "listeners", "CLIENTS://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("log.dirs", directory.toString());
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("log.retention.ms", "-1");
        properties.setProperty("offsets.topic.num.partitions", "12");
        properties.setProperty("transaction.state.log.num.partitions", "4");
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.setProperty(internal + ".replication.factor", "1");
        }
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "4");
        properties.setProperty("background.threads", "2");
        properties.setProperty("log.segment.bytes", Integer.toString(64 * 1024 * 1024));
        properties.setProperty("log.index.size.max.bytes", Integer.toString(1024 * 1024));
        properties.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        return properties;
    }
}
