package dev.countersign.stack;

import java.nio.file.Path;

/// How to run a stack.
///
/// @param ports where
/// @param project the checkout, whose packaged services are run
/// @param data what is kept between runs
/// @param replicas how many copies of each service
/// @param ownBrokerProcess whether Kafka gets a VM of its own, so that it can be killed
/// @param bothCompilers whether services, and a broker in a VM of its own, are compiled as in production, which pays
/// only
///     under load
/// @param crowds whether a demo person may stand for a crowd, so that nobody counts how often they ask
public record StackOptions(
        StackPorts ports,
        Path project,
        Path data,
        ReplicaCounts replicas,
        boolean ownBrokerProcess,
        boolean bothCompilers,
        boolean crowds) {
    public StackOptions {
        project = project.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /// As `./countersign up` runs it.
    public static StackOptions of(Path project) {
        return new StackOptions(
                StackPorts.USUAL, project, project.resolve(".countersign"), ReplicaCounts.ONE, false, false, false);
    }

    public StackOptions withBasePort(int port) {
        return new StackOptions(new StackPorts(port), project, data, replicas, ownBrokerProcess, bothCompilers, crowds);
    }

    public StackOptions withData(Path directory) {
        return new StackOptions(ports, project, directory, replicas, ownBrokerProcess, bothCompilers, crowds);
    }

    public StackOptions withReplicas(ReplicaCounts counts) {
        return new StackOptions(ports, project, data, counts, ownBrokerProcess, bothCompilers, crowds);
    }

    public StackOptions withOwnBrokerProcess() {
        return new StackOptions(ports, project, data, replicas, true, bothCompilers, crowds);
    }

    public StackOptions withBothCompilers() {
        return new StackOptions(ports, project, data, replicas, ownBrokerProcess, true, crowds);
    }

    public StackOptions withCrowds() {
        return new StackOptions(ports, project, data, replicas, ownBrokerProcess, bothCompilers, true);
    }
}
