package dev.countersign.notification.audience;

import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskRef;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What several notices say in the same way.
final class Phrases {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Phrases() {}

    static String day(Instant at) {
        return DAY.format(at);
    }

    /// The last whole day before what lasts until a day has ended.
    static String lastDay(Instant end) {
        return DAY.format(end.minusNanos(1));
    }

    /// Who did it: a delegate is named together with the person they act for.
    static String actor(Person by, @Nullable Person onBehalfOf) {
        return onBehalfOf == null ? by.name() : by.name() + " for " + onBehalfOf.name();
    }

    static String whoAsks(Person requester) {
        String department = requester.department();
        return requester.name() + (department == null ? "" : " from " + department) + " asks for it.";
    }

    /// What the work on the task is called.
    static String work(TaskRef task) {
        return task.kind() == TaskKind.REVIEW ? "review" : "approval";
    }

    static String pathTo(TaskRef task) {
        return "/" + work(task) + "s/" + task.taskId();
    }

    static String pathTo(UUID request) {
        return "/requests/" + request;
    }
}
