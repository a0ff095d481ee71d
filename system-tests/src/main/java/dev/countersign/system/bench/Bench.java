package dev.countersign.system.bench;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.StackFailure;
import dev.countersign.stack.StackOptions;
import dev.countersign.stack.process.AotTraining;
import dev.countersign.system.FreshStack;
import dev.countersign.system.Patience;
import dev.countersign.system.Terminal;
import dev.countersign.system.bench.Results.Paced;
import dev.countersign.system.bench.load.Job;
import dev.countersign.system.bench.load.StubMain;
import dev.countersign.system.client.Unexpected;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The program behind `./countersign bench`. It measures a stack of its own, which begins with nothing and
/// goes afterwards, with the services compiled as in production. Exit codes: 0 everything was measured, 1
/// something was not.
public final class Bench {
    private static final int CEILING_SECONDS = 5;

    /// Before each series; by then everything is compiled, and only gets used to more users or data.
    private static final int SHORT_WARM_UP = 5;

    private static final int LIMIT_SECONDS = 10;
    private static final int STARTS = 3;

    private final BenchOptions options;
    private final String command;
    private final Terminal terminal;

    private Bench(BenchOptions options, String command, Terminal terminal) {
        this.options = options;
        this.command = command;
        this.terminal = terminal;
    }

    public static void main(String[] words) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        Terminal terminal = new Terminal(System.out);
        int exitCode = 1;
        try {
            if (words.length == 3 && words[0].equals("--compare")) {
                compare(Path.of(words[1]), Path.of(words[2]), terminal);
                System.exit(0);
            }
            String command = "./countersign bench " + String.join(" ", words);
            new Bench(BenchOptions.parse(words), command.strip(), terminal).run();
            exitCode = 0;
        } catch (Patience.NotSeen e) {
            terminal.failed("Not seen: " + e.getMessage());
        } catch (StackFailure | Unexpected | UncheckedIOException | IllegalStateException e) {
            terminal.failed(String.valueOf(e.getMessage()));
        } catch (SQLException | ExecutionException | TimeoutException e) {
            terminal.failed("Could not be measured: " + e);
        } catch (InterruptedException e) {
            terminal.failed("Interrupted.");
        }
        System.exit(exitCode);
    }

    private static void compare(Path earlier, Path later, Terminal terminal) {
        Comparison.of(new ResultsFile(earlier).read(), new ResultsFile(later).read())
                .forEach(terminal::line);
    }

    private void run() throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        Machine machine = Machine.here();
        terminal.line(machine.inWords());
        UnaryOperator<StackOptions> chosen = stack -> options.port()
                .map(stack::withBasePort)
                .orElse(stack)
                .withOwnBrokerProcess()
                .withBothCompilers();
        try (Generator generator = new Generator()) {
            terminal.title("How much load the generator makes by itself");
            Round ceiling = ceiling(generator);
            terminal.title("A stack for the benchmark");
            try (FreshStack fresh = FreshStack.start(options.project(), chosen, terminal)) {
                Thread stop = new Thread(fresh::close, "stop");
                Runtime.getRuntime().addShutdownHook(stop);
                try {
                    show(measure(fresh, generator, machine, ceiling));
                } finally {
                    Runtime.getRuntime().removeShutdownHook(stop);
                    terminal.line("");
                }
            }
        }
    }

    private Round ceiling(Generator generator) {
        int users = Collections.max(options.users());
        try (ChildVm stub = ChildVm.start(StubMain.class)) {
            String address = "127.0.0.1:" + stub.hear();
            Processes processes = Processes.of(Map.of("generator", generator.pid()));
            Job job = new Job(
                    address, address, null, users, CEILING_SECONDS * 1000L, 0, Job.Look.SPARINGLY, Job.Calls.LIFECYCLE);
            generator.run(job);
            Map<String, Long> before = processes.cpuMillis();
            var measured = generator.run(job);
            Map<String, Long> cpu = processes.cpuMillis();
            cpu.replaceAll((name, millis) -> millis - before.getOrDefault(name, 0L));
            Round round = Round.of(measured, 0, 0, cpu, processes.memoryKilobytes());
            report("against a stub, " + users + " users", round);
            return round;
        }
    }

    private Results measure(FreshStack fresh, Generator generator, Machine machine, Round ceiling)
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        BenchPolicy.publish(fresh.countersign());
        Loaded loaded = load(fresh, generator);
        terminal.title("The limits of the same PostgreSQL and the same Kafka");
        Limit sql = new SqlLimit(fresh.stack().postgres()).measure(LIMIT_SECONDS);
        terminal.line("  " + sql.how() + ": " + Report.figure(sql.perSecond()) + " lifecycles/s");
        Limit kafka = new KafkaLimit(fresh.stack().bootstrapServers()).measure();
        terminal.line("  " + kafka.how() + ": " + Report.figure(kafka.perSecond()) + " records/s");
        terminal.title("Away, and back");
        List<Start> starts = new ArrayList<>(starts(fresh.stack()));
        try (AotTraining training = new AotTraining(terminal)) {
            training.complete(fresh.stack().services());
        }
        starts.addAll(starts(fresh.stack()));
        @Nullable CaughtUp caughtUp = options.waiting() == 0 ? null : catchUp(fresh);
        String through = options.throughGateway() ? "the gateway" : "the services' own ports";
        return new Results(
                Instant.now(),
                machine,
                command,
                through,
                ceiling,
                loaded.series(),
                loaded.paced(),
                loaded.reads(),
                loaded.pages(),
                sql,
                kafka,
                caughtUp,
                starts);
    }

    private List<Start> starts(LocalStack stack) {
        List<Start> starts = Start.measure(stack, STARTS);
        starts.forEach(start -> terminal.line("  " + start.inWords() + ": "
                + Report.figure(Spread.of(start.seconds()).median()) + " s"));
        return starts;
    }

    private Loaded load(FreshStack fresh, Generator generator)
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        List<Series> series = new ArrayList<>();
        List<Paced> paced = new ArrayList<>();
        Backlog backlog = Backlog.prepare(fresh.countersign(), fresh.stack().postgres(), terminal);
        try (Rounds rounds = Rounds.of(generator, fresh.stack(), options.throughGateway())) {
            int most = Collections.max(options.users());
            @Nullable Pages pages = null;
            report(most + " users, warm-up", rounds.run(most, options.warmUp(), 0, Job.Look.SPARINGLY));
            for (int open : options.backlogs()) {
                terminal.title(String.format(Locale.ROOT, "With %,d open tasks", open));
                backlog.growTo(open);
                for (int users : options.users()) {
                    series.add(series(rounds, open, users));
                }
                paced.add(paced(rounds, series.getLast()));
                if (options.opensPagesAt(open)) {
                    pages = new PageStage(rounds, terminal).measure(open, options.people(), most);
                }
            }
            return new Loaded(series, paced, reads(rounds, most), pages);
        }
    }

    private Round reads(Rounds rounds, int users) throws ExecutionException, InterruptedException, TimeoutException {
        terminal.title("Nine reads instead of the nine calls of a lifecycle");
        rounds.read(users, SHORT_WARM_UP);
        Round reads = rounds.read(users, LIMIT_SECONDS);
        report(users + " users", reads);
        return reads;
    }

    private @Nullable CaughtUp catchUp(FreshStack fresh)
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        try (Settling settling = new Settling(fresh.stack())) {
            CaughtUp caughtUp = new CatchUp(fresh, settling).measure(options.waiting());
            terminal.line(String.format(
                    Locale.ROOT,
                    "  %,d submissions: %s events/s relayed, %s events/s applied",
                    caughtUp.events(),
                    Report.figure(caughtUp.relayed()),
                    Report.figure(caughtUp.applied())));
            return caughtUp;
        } catch (Patience.NotSeen e) {
            // All that was measured before is worth to be told.
            terminal.line("  Not seen: " + e.getMessage());
            return null;
        }
    }

    private Series series(Rounds rounds, int open, int users)
            throws ExecutionException, InterruptedException, TimeoutException {
        Round warmUp = rounds.run(users, SHORT_WARM_UP, 0, Job.Look.SPARINGLY);
        report(users + " users, warm-up", warmUp);
        List<Round> counted = new ArrayList<>();
        for (int number = 1; number <= options.rounds(); number++) {
            Round round = rounds.run(users, options.seconds(), 0, Job.Look.SPARINGLY);
            report(users + " users, round " + number + " of " + options.rounds(), round);
            counted.add(round);
        }
        return new Series(open, users, warmUp, counted);
    }

    private Paced paced(Rounds rounds, Series full) throws ExecutionException, InterruptedException, TimeoutException {
        double half = full.sustained() / 2;
        Round round = rounds.run(full.users(), options.seconds(), half, Job.Look.CLOSELY);
        report(full.users() + " users at half load", round);
        return new Paced(full.openTasks(), half, round);
    }

    private void report(String what, Round round) {
        terminal.line(String.format(
                Locale.ROOT,
                "  %-36s %8s lifecycles/s, settled after %4.1f s%s",
                what,
                Report.figure(round.perSecond()),
                round.settleSeconds(),
                round.failures() == 0 ? "" : ", " + round.failures() + " failed: " + round.firstFailure()));
    }

    private void show(Results results) {
        terminal.title(results.machine().inWords() + "; " + results.at() + "; through " + results.through());
        terminal.line(results.command());
        Report.of(results).forEach(terminal::line);
        options.json().ifPresent(file -> {
            new ResultsFile(file).write(results);
            terminal.line("");
            terminal.line("All figures are in " + file);
        });
    }

    private record Loaded(
            List<Series> series,
            List<Paced> paced,
            Round reads,
            @Nullable Pages pages) {}
}
