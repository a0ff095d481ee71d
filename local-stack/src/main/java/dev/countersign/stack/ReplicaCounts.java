package dev.countersign.stack;

import dev.countersign.stack.gateway.Routes;
import java.util.List;
import java.util.stream.IntStream;

/// How many copies of each service run, at least one.
public record ReplicaCounts(int request, int approval, int notification) {
    static final ReplicaCounts ONE = new ReplicaCounts(1, 1, 1);

    public ReplicaCounts {
        if (request < 1 || approval < 1 || notification < 1) {
            throw new IllegalArgumentException("At least one replica of each service is needed");
        }
    }

    /// @param service one of {@link Routes}
    public int of(String service) {
        return switch (service) {
            case Routes.REQUEST_SERVICE -> request;
            case Routes.APPROVAL_SERVICE -> approval;
            case Routes.NOTIFICATION_SERVICE -> notification;
            default -> throw new IllegalArgumentException("There is no " + service);
        };
    }

    /// What the copies of a service are called, in the order of their ports.
    public List<String> names(String service) {
        return IntStream.rangeClosed(1, of(service))
                .mapToObj(number -> number == 1 ? service : service + "-" + number)
                .toList();
    }
}
