package dev.countersign.stack;

import dev.countersign.stack.process.AotTraining;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;

/// The program behind `./countersign`: `up`, `running`, `down`, `status`, `logs`, `token`, `reset`. Exit codes: 0 done,
/// 1 it could not be done and a sentence on the standard error says why, 3 (`status`, `running`) nothing runs.
public final class Main {
    static final int NOTHING_RUNS = 3;

    private static final Duration STOP_LIMIT = Duration.ofSeconds(90);

    private final Arguments arguments;

    private Main(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] words) {
        int exitCode;
        try {
            exitCode = new Main(Arguments.parse(words)).run();
        } catch (StackFailure e) {
            System.err.println(e.getMessage());
            exitCode = 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exitCode = 1;
        }
        System.exit(exitCode);
    }

    private int run() throws InterruptedException {
        return switch (arguments.command()) {
            case "up" -> arguments.detach() ? new DetachedStart(arguments).run() : up();
            case "running" -> running();
            case "down" -> down();
            case "status" -> new StatusReport(arguments.data(), System.out).print();
            case "logs" ->
                new LogView(new DataFolder(arguments.data()), System.out).show(arguments.names(), arguments.follow());
            case "token" -> token();
            case "reset" -> reset();
            default ->
                throw new StackFailure("There is no command " + arguments.command() + ". Run: ./countersign help");
        };
    }

    private int up() throws InterruptedException {
        if (RunningStack.on(arguments.data()).isPresent()) {
            throw new StackFailure(RunningStack.describe(arguments.data()));
        }
        String ending = arguments.detached() ? "./countersign down stops it." : "Ctrl-C stops it.";
        Console console = new Console(System.out, ending);
        LogFile.open(new DataFolder(arguments.data()).log("stack"));
        LocalStack stack = new LocalStack(arguments.options(), console);
        AotTraining training = new AotTraining(console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(training, stack), "stop"));
        console.note("Starting Countersign:");
        stack.begin();
        training.begin(stack.services());
        new CountDownLatch(1).await();
        return 0;
    }

    private static void stop(AotTraining training, LocalStack stack) {
        training.close();
        stack.close();
    }

    /// For the script, which does not build while a stack runs from what it would build.
    private int running() {
        boolean runs = RunningStack.on(arguments.data()).isPresent();
        return runs ? 0 : NOTHING_RUNS;
    }

    private int down() {
        Path data = arguments.data();
        long begun = System.nanoTime();
        Optional<RunningStack> running = RunningStack.on(data);
        boolean inOrder = running.map(stack -> {
                    System.out.println("Stopping Countersign (process " + stack.pid() + ") ...");
                    return stack.stop(STOP_LIMIT);
                })
                .orElse(true);
        int leftovers = onIdleFolder(DataFolder::endLeftovers);
        if (running.isEmpty()) {
            System.out.println(leftovers > 0 ? "Ended what an earlier run had left behind." : "Nothing was running.");
        } else {
            long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
            System.out.println(
                    (inOrder ? "Stopped after " : "It did not stop by itself and was killed after ") + seconds + " s.");
        }
        return 0;
    }

    /// An access token of a demo person on the standard output and nothing else, for `curl`.
    private int token() {
        RunningStack running = RunningStack.on(arguments.data())
                .orElseThrow(() -> new StackFailure("Nothing runs that could sign anybody in. Run: ./countersign up"));
        if (arguments.names().size() != 1) {
            throw new StackFailure("Whose token? For example: ./countersign token mia");
        }
        System.out.println(running.signIn().accessToken(arguments.names().getFirst()));
        return 0;
    }

    private int reset() {
        if (RunningStack.on(arguments.data()).isPresent()) {
            throw new StackFailure(RunningStack.describe(arguments.data()));
        }
        onIdleFolder(folder -> {
            int ended = folder.endLeftovers();
            folder.remove();
            return ended;
        });
        System.out.println("Removed " + arguments.data() + ". The next ./countersign up begins with nothing.");
        return 0;
    }

    private int onIdleFolder(ToIntFunction<DataFolder> action) {
        DataFolder folder = new DataFolder(arguments.data());
        if (!Files.isDirectory(arguments.data())) {
            return 0;
        }
        try (DataFolder.Lock _ =
                folder.lock().orElseThrow(() -> new StackFailure(RunningStack.describe(arguments.data())))) {
            return action.applyAsInt(folder);
        }
    }
}
