package dev.countersign.stack;

import dev.countersign.stack.identity.DemoPerson;
import dev.countersign.stack.process.ServiceProcess;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// What the person in front of the terminal reads.
final class Console implements StackListener {
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void done(String what, Duration took) {
        out.printf(Locale.ROOT, "  %-28s %5.1f s%n", what, took.toMillis() / 1000.0);
    }

    @Override
    public synchronized void note(String what) {
        out.println(what);
    }

    @Override
    public synchronized void died(ServiceProcess.Death death) {
        out.println();
        out.println(death.service() + " has died (exit code " + death.exitCode() + "). The end of its log, "
                + death.log() + ":");
        death.lastLines().forEach(line -> out.println("  | " + line));
        out.println(
                "It stays away until Countersign is started again: Ctrl-C or ./countersign down, then ./countersign up");
    }

    synchronized void ready(String url, String mailUrl, Duration took) {
        out.println();
        out.printf(Locale.ROOT, "Countersign is up after %.1f s.%n%n", took.toMillis() / 1000.0);
        out.println("  Open      " + url);
        out.println("  Its mail  " + mailUrl);
        out.println();
        out.println("People to be; you choose one on the page when you sign in:");
        out.println();
        for (DemoPerson person : DemoPerson.ALL) {
            out.printf(
                    Locale.ROOT,
                    "  %-8s %-17s %-21s %s%n",
                    person.username(),
                    person.name(),
                    person.department(),
                    person.does());
        }
        out.println();
    }
}
