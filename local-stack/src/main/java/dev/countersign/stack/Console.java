package dev.countersign.stack;

import dev.countersign.stack.identity.DemoPerson;
import dev.countersign.stack.process.ServiceProcess;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// What the person in front of the terminal reads.
final class Console implements StackListener {
    private final PrintStream out;
    private final String ending;

    /// @param ending a sentence that tells how to stop it
    Console(PrintStream out, String ending) {
        this.out = out;
        this.ending = ending;
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

    @Override
    public synchronized void ready(LocalStack stack, Duration took) {
        out.println();
        out.printf(Locale.ROOT, "Countersign is up after %.1f s.%n%n", took.toMillis() / 1000.0);
        out.println("  Open      " + stack.url());
        out.println("  Its mail  " + stack.mailUrl());
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
        out.println(ending);
    }
}
