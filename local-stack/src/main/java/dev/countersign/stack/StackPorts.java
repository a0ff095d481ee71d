package dev.countersign.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/// Who listens where. One number moves all of them.
///
/// @param base the gateway's port; the others follow it
public record StackPorts(int base) {
    public static final StackPorts USUAL = new StackPorts(8080);

    public StackPorts {
        if (base < 1024 || base > 65_000) {
            throw new StackFailure("The port must lie between 1024 and 65000, and " + base + " does not.");
        }
    }

    public int gateway() {
        return base;
    }

    public int requestService() {
        return base + 1;
    }

    /// @param replica from 0; the first is beside the other services, further ones come behind everything else
    public int approvalService(int replica) {
        return replica == 0 ? base + 2 : base + 9 + replica;
    }

    public int notificationService() {
        return base + 3;
    }

    public int identityProvider() {
        return base + 4;
    }

    public int mailPage() {
        return base + 5;
    }

    public int postgres() {
        return base + 6;
    }

    public int kafka() {
        return base + 7;
    }

    public int smtp() {
        return base + 8;
    }

    public int kafkaController() {
        return base + 9;
    }

    /// Every port that a stack takes, and what for.
    Map<Integer, String> all(int approvalReplicas) {
        Map<Integer, String> all = new LinkedHashMap<>();
        all.put(gateway(), "the gateway");
        all.put(requestService(), "request-service");
        all.put(approvalService(0), "approval-service");
        all.put(notificationService(), "notification-service");
        all.put(identityProvider(), "the identity provider");
        all.put(mailPage(), "the mail page");
        all.put(postgres(), "PostgreSQL");
        all.put(kafka(), "Kafka");
        all.put(smtp(), "mail (SMTP)");
        all.put(kafkaController(), "Kafka's controller");
        for (int replica = 1; replica < approvalReplicas; replica++) {
            all.put(approvalService(replica), "replica " + (replica + 1) + " of approval-service");
        }
        return all;
    }

    /// @throws StackFailure that names the first port which somebody else listens on
    void requireFree(int approvalReplicas) {
        all(approvalReplicas).forEach((port, purpose) -> {
            if (!FreePorts.isFree(port)) {
                throw new StackFailure("Port " + port + " is taken, and it is wanted for " + purpose
                        + ". Another range can be chosen with --port, for example: ./countersign up --port "
                        + (base == 9080 ? 18080 : 9080));
            }
        });
    }
}
