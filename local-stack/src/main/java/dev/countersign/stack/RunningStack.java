package dev.countersign.stack;

import dev.countersign.stack.identity.DemoSignIn;
import dev.countersign.stack.identity.Secrets;
import dev.countersign.stack.process.Signals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A stack that another process runs, as far as it can be told from its data directory.
public final class RunningStack {
    private final DataFolder folder;
    private final RunFile.Run run;
    private final ProcessHandle process;

    private RunningStack(DataFolder folder, RunFile.Run run, ProcessHandle process) {
        this.folder = folder;
        this.run = run;
        this.process = process;
    }

    /// The stack that runs on a data directory now.
    public static Optional<RunningStack> on(Path data) {
        DataFolder folder = new DataFolder(data);
        return folder.runFile()
                .read()
                .flatMap(run -> run.stack().running().map(process -> new RunningStack(folder, run, process)));
    }

    /// A sentence for who wanted to have the directory to themselves.
    static String describe(Path data) {
        return on(data).map(running -> "Countersign is running already: " + running.url() + " (process " + running.pid()
                        + "). Stop it with: ./countersign down")
                .orElse("Countersign is just starting or stopping on " + data + ". Try again in a moment.");
    }

    public StackPorts ports() {
        return new StackPorts(run.basePort());
    }

    ReplicaCounts replicas() {
        return run.replicas();
    }

    /// Whether everything had started; before that, parts of it are still missing.
    public boolean isReady() {
        return run.ready();
    }

    public long pid() {
        return process.pid();
    }

    public String url() {
        return "http://localhost:" + ports().gateway();
    }

    public String mailUrl() {
        return "http://localhost:" + ports().mailPage();
    }

    public String issuer() {
        return "http://localhost:" + ports().identityProvider() + "/countersign";
    }

    /// For programs: signs people in the way a browser does.
    public DemoSignIn signIn() {
        return new DemoSignIn(issuer(), new Secrets(folder.secrets()).text("client-secret"), url() + "/requests");
    }

    /// Asks it to stop and waits; kills it if it has not ended within the limit.
    ///
    /// @return whether it ended in good order
    boolean stop(Duration limit) {
        process.destroy();
        if (Signals.awaitEnd(process, limit)) {
            return true;
        }
        process.destroyForcibly();
        Signals.awaitEnd(process, Duration.ofSeconds(10));
        return false;
    }

    ProcessHandle process() {
        return process;
    }
}
