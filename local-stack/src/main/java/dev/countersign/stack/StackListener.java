package dev.countersign.stack;

import dev.countersign.stack.process.ServiceProcess;
import java.time.Duration;

/// Told of what happens in a stack, from several threads.
public interface StackListener {
    /// A part has started or stopped.
    ///
    /// @param took since it was begun
    void done(String what, Duration took);

    /// Something that the person who runs the stack should know.
    void note(String what);

    /// Everything runs. Told before {@link RunningStack#isReady} says so to other processes: who follows this one's
    /// output has read all of it by then.
    ///
    /// @param took since the start was begun
    void ready(LocalStack stack, Duration took);

    /// A service has ended although nobody had asked it to. It stays away until somebody starts it again.
    void died(ServiceProcess.Death death);

    /// Prints nothing but deaths, to the standard error.
    static StackListener quiet() {
        return new StackListener() {
            @Override
            public void done(String what, Duration took) {}

            @Override
            public void note(String what) {}

            @Override
            public void ready(LocalStack stack, Duration took) {}

            @Override
            public void died(ServiceProcess.Death death) {
                System.err.println(death.service() + " died with exit code " + death.exitCode() + ":");
                death.lastLines().forEach(System.err::println);
            }
        };
    }
}
