package dev.countersign.stack;

import java.nio.file.Path;

/// How to run a stack.
///
/// @param ports where
/// @param project the checkout, whose packaged services are run
/// @param data what is kept between runs
/// @param approvalReplicas how many copies of approval-service, at least one
/// @param ownBrokerProcess whether Kafka gets a VM of its own, so that it can be killed
/// @param bothCompilers whether services, and a broker in a VM of its own, are compiled as in production, which pays
/// only
///     under load
public record StackOptions(
        StackPorts ports,
        Path project,
        Path data,
        int approvalReplicas,
        boolean ownBrokerProcess,
        boolean bothCompilers) {
    public StackOptions {
        if (approvalReplicas < 1) {
            throw new IllegalArgumentException("At least one replica of approval-service is needed");
        }
        project = project.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /// As `./countersign up` runs it.
    public static StackOptions of(Path project) {
        return new StackOptions(StackPorts.USUAL, project, project.resolve(".countersign"), 1, false, false);
    }

    public StackOptions withBasePort(int port) {
        return new StackOptions(new StackPorts(port), project, data, approvalReplicas, ownBrokerProcess, bothCompilers);
    }

    public StackOptions withData(Path directory) {
        return new StackOptions(ports, project, directory, approvalReplicas, ownBrokerProcess, bothCompilers);
    }

    public StackOptions withApprovalReplicas(int count) {
        return new StackOptions(ports, project, data, count, ownBrokerProcess, bothCompilers);
    }

    public StackOptions withOwnBrokerProcess() {
        return new StackOptions(ports, project, data, approvalReplicas, true, bothCompilers);
    }

    public StackOptions withBothCompilers() {
        return new StackOptions(ports, project, data, approvalReplicas, ownBrokerProcess, true);
    }
}
