package dev.countersign.notification.audience;

import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskRef;
import java.util.UUID;

/// Where notices lead.
final class Paths {
    private Paths() {}

    static String to(TaskRef task) {
        return (task.kind() == TaskKind.REVIEW ? "/reviews/" : "/approvals/") + task.taskId();
    }

    static String to(UUID request) {
        return "/requests/" + request;
    }
}
