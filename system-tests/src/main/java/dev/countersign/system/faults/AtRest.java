package dev.countersign.system.faults;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.postgres.Postgres;
import dev.countersign.stack.process.ServiceProcess;
import dev.countersign.system.history.Finding;
import dev.countersign.system.history.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// I14: what a run has used is given back. Asked of a stack that is quiet.
final class AtRest {
    /// Half of what a replica may have. What it keeps for its work is about a quarter.
    private static final long MOST_HEAP = 128L * 1024;

    private static final Pattern USED = Pattern.compile("(?m)^\\s*(?:DefNew|Tenured|def new|tenured).* used (\\d+)K");

    private final LocalStack stack;
    private final List<String> breaches = new ArrayList<>();
    private long checked;

    AtRest(LocalStack stack) {
        this.stack = stack;
    }

    Finding find() {
        for (ServiceProcess replica : stack.services()) {
            that(replica.isReady(), replica.name() + " is not ready");
            long heap = heapInUse(replica.pid());
            that(heap < MOST_HEAP, replica.name() + " keeps " + heap / 1024 + " MB that are in use");
        }
        for (String database : Postgres.DATABASES) {
            Rows rows = new Rows(() -> stack.postgres().superuser(database));
            none(rows, database + ": transactions that nobody ends", """
                    SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND state LIKE 'idle in transaction%'
                      AND now() - state_change > interval '2 s'""");
            none(rows, database + ": sessions that wait for a lock", """
                    SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                    WHERE d.datname = current_database() AND NOT l.granted AND l.waitstart < now() - interval '2 s'""");
            none(rows, database + ": events in the outbox", "SELECT count(*) FROM outbox");
            none(rows, database + ": parked events", "SELECT count(*) FROM inbox_parked");
            none(rows, database + ": events that are dead", "SELECT count(*) FROM dead_letter WHERE status = 'DEAD'");
        }
        return new Finding("I14", "replicas, heap, sessions, locks, outboxes are back at rest", checked, breaches);
    }

    private void none(Rows rows, String what, String count) {
        long found = rows.count(count);
        that(found == 0, what + ": " + found);
    }

    private void that(boolean holds, String otherwise) {
        checked++;
        if (!holds) {
            breaches.add(otherwise);
        }
    }

    /// In kB, after what is not in use has been thrown away.
    private static long heapInUse(long pid) {
        ask(pid, "GC.run");
        return USED.matcher(ask(pid, "GC.heap_info"))
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .sum();
    }

    private static String ask(long pid, String question) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(jcmd, Long.toString(pid), question)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
