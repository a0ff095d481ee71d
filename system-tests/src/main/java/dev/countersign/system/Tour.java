package dev.countersign.system;

import dev.countersign.stack.RunningStack;
import dev.countersign.stack.StackFailure;
import dev.countersign.stack.StackOptions;
import dev.countersign.system.client.Countersign;
import dev.countersign.system.client.Request;
import dev.countersign.system.client.Unexpected;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The program behind `./countersign tour`: one request all the way through the public REST API, as all the people who
/// have a say. It uses the stack that runs on the data directory, or else one of its own that begins with nothing and
/// goes afterwards. Exit codes: 0 everything was seen, 1 something was not, and the last lines say what.
public final class Tour {
    private static final Duration UNTIL_READY = Duration.ofMinutes(2);

    private final TourOptions options;
    private final Terminal terminal;

    private Tour(TourOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    public static void main(String[] words) {
        // Kafka's and the mail catcher's libraries speak a lot; the terminal belongs to the person in front of it.
        Logger.getLogger("").setLevel(Level.SEVERE);
        Terminal terminal = new Terminal(System.out);
        int exitCode = 1;
        try {
            new Tour(TourOptions.parse(words), terminal).run();
            exitCode = 0;
        } catch (Patience.NotSeen e) {
            terminal.failed("Not seen: " + e.getMessage());
        } catch (StackFailure | Unexpected | UncheckedIOException | IllegalStateException e) {
            terminal.failed(String.valueOf(e.getMessage()));
        }
        System.exit(exitCode);
    }

    private void run() {
        Optional<RunningStack> running = RunningStack.on(options.data());
        if (running.isPresent()) {
            Countersign countersign = ready(running.get());
            Request approved = new TourStory(countersign, terminal).play();
            terminal.line("To look at it, be Mia at " + countersign.gateway() + "/requests/" + approved.id());
        } else {
            playOnAStackOfOurOwn();
        }
    }

    private Countersign ready(RunningStack found) {
        options.requirePort(found.ports().base());
        RunningStack running = Patience.until(
                "that the stack on " + options.data() + " has started",
                UNTIL_READY,
                () -> RunningStack.on(options.data()).filter(RunningStack::isReady));
        terminal.line("Countersign runs at " + found.url() + ".");
        return new Countersign(running.url(), running.mailUrl(), running.signIn());
    }

    private void playOnAStackOfOurOwn() {
        terminal.line("Countersign does not run here, so the tour starts one for itself:");
        UnaryOperator<StackOptions> port = chosen ->
                options.port().map(chosen::withBasePort).orElse(chosen).withOwnBrokerProcess();
        try (FreshStack fresh = FreshStack.start(options.project(), port, terminal)) {
            Thread stop = new Thread(fresh::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            try {
                new TourStory(fresh.countersign(), terminal).play();
            } finally {
                Runtime.getRuntime().removeShutdownHook(stop);
                terminal.line("");
            }
        }
    }
}
