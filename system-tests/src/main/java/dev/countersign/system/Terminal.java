package dev.countersign.system;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.StackListener;
import dev.countersign.stack.process.ServiceProcess;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// What the person who takes the tour, or waits for a benchmark, reads.
public final class Terminal implements StackListener {
    private final PrintStream out;

    public Terminal(PrintStream out) {
        this.out = out;
    }

    public synchronized void title(String text) {
        out.println();
        out.println(text);
        out.println();
    }

    public synchronized void line(String text) {
        out.println(text);
    }

    /// One step of the story.
    synchronized void step(String text, Duration took) {
        out.printf(Locale.ROOT, "  %-72s %7d ms%n", text, took.toMillis());
    }

    /// A time that the design sets a goal for.
    synchronized void measured(String text, Duration took) {
        out.printf(Locale.ROOT, "    ↳ %-68s %7d ms%n", text, took.toMillis());
    }

    public synchronized void failed(String text) {
        out.println();
        out.println(text);
    }

    @Override
    public synchronized void done(String what, Duration took) {
        out.printf(Locale.ROOT, "  %-72s %8.1f s%n", what, took.toMillis() / 1000.0);
    }

    @Override
    public void note(String what) {
        line(what);
    }

    /// The story goes on by itself; who takes the tour has no address to open yet.
    @Override
    public void ready(LocalStack stack, Duration took) {}

    @Override
    public synchronized void died(ServiceProcess.Death death) {
        failed(death.service() + " has died (exit code " + death.exitCode() + "). The end of its log:");
        death.lastLines().forEach(line -> out.println("  | " + line));
    }
}
