package dev.countersign.system.faults;

import dev.countersign.stack.StackFailure;
import dev.countersign.stack.StackOptions;
import dev.countersign.system.FreshStack;
import dev.countersign.system.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.awaitility.core.ConditionTimeoutException;

/// The program behind `./countersign faults`. It breaks a stack of its own, which begins with nothing. Exit codes: 0
/// everything holds, 1 something does not, or could not be found out; then databases, topics and logs are kept.
public final class Faults {
    private final FaultsOptions options;
    private final Terminal terminal;

    private Faults(FaultsOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    public static void main(String[] words) {
        // Libraries say at length what is broken on purpose here; what matters is in the logs of the stack.
        Logger.getLogger("").setLevel(Level.OFF);
        Terminal terminal = new Terminal(System.out);
        int exitCode = 1;
        try {
            exitCode = new Faults(FaultsOptions.parse(words), terminal).run() ? 0 : 1;
        } catch (StackFailure | IllegalStateException | ConditionTimeoutException e) {
            terminal.failed(String.valueOf(e.getMessage()));
        }
        System.exit(exitCode);
    }

    private boolean run() {
        options.data().ifPresent(Faults::requireNew);
        long seed = options.seed().orElseGet(() -> (long) new Random().nextInt(1_000_000));
        Plan plan = Plan.of(seed, options.length());
        FaultRun run = new FaultRun(terminal::line);
        terminal.title("A stack with two replicas of each service");
        try (FreshStack fresh = FreshStack.start(options.project(), this::chosen, run.listener(terminal))) {
            Thread stop = new Thread(fresh::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            try {
                return carryOut(run, plan, fresh);
            } finally {
                Runtime.getRuntime().removeShutdownHook(stop);
            }
        }
    }

    private boolean carryOut(FaultRun run, Plan plan, FreshStack fresh) {
        terminal.title(plan.faults().size() + " faults in " + plan.length().toMinutes()
                + " minutes; the same again: ./countersign faults --minutes "
                + plan.length().toMinutes() + " --seed " + plan.seed());
        boolean holds = false;
        try {
            FaultReport report = run.carryOut(plan, fresh);
            terminal.line("");
            report.lines().forEach(terminal::line);
            holds = report.holds();
            return holds;
        } finally {
            if (!holds) {
                terminal.line("Databases, topics and logs are kept in " + fresh.keepData());
            }
        }
    }

    private StackOptions chosen(StackOptions stack) {
        StackOptions broken = stack.withReplicas(FaultRun.REPLICAS).withOwnBrokerProcess();
        StackOptions placed = options.port().map(broken::withBasePort).orElse(broken);
        return options.data().map(placed::withData).orElse(placed);
    }

    /// What another run has left there would be taken for what this one has done.
    private static void requireNew(Path data) {
        if (Files.exists(data)) {
            throw new StackFailure(data + " exists already. A run begins with nothing; name another directory.");
        }
    }
}
