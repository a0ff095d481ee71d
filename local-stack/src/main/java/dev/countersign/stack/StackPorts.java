package dev.countersign.stack;

import dev.countersign.stack.gateway.Routes;
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

    /// @param service one of {@link Routes}
    /// @param replica from 0; the first of each service come behind the gateway, all others behind everything else
    public int service(String service, int replica) {
        int place = Routes.SERVICES.indexOf(service);
        if (place < 0) {
            throw new IllegalArgumentException("There is no " + service);
        }
        return replica == 0 ? base + 1 + place : base + 10 + place + (replica - 1) * Routes.SERVICES.size();
    }

    public int requestService() {
        return service(Routes.REQUEST_SERVICE, 0);
    }

    /// @param replica from 0
    public int approvalService(int replica) {
        return service(Routes.APPROVAL_SERVICE, replica);
    }

    public int notificationService() {
        return service(Routes.NOTIFICATION_SERVICE, 0);
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
    Map<Integer, String> all(ReplicaCounts replicas) {
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
        for (String service : Routes.SERVICES) {
            for (int replica = 1; replica < replicas.of(service); replica++) {
                all.put(service(service, replica), "replica " + (replica + 1) + " of " + service);
            }
        }
        return all;
    }

    /// @throws StackFailure that names the first port which somebody else listens on
    void requireFree(ReplicaCounts replicas) {
        all(replicas).forEach((port, purpose) -> {
            if (!FreePorts.isFree(port)) {
                throw new StackFailure("Port " + port + " is taken, and it is wanted for " + purpose
                        + ". Another range can be chosen with --port, for example: ./countersign up --port "
                        + (base == 9080 ? 18080 : 9080));
            }
        });
    }
}
