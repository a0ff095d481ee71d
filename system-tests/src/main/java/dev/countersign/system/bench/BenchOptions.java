package dev.countersign.system.bench;

import dev.countersign.stack.StackFailure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The words behind `./countersign bench`.
///
/// @param project the checkout
/// @param users how many at once, a series each
/// @param backlogs how many tasks are open meanwhile, from few to many
/// @param rounds of a series
/// @param seconds of a round
/// @param warmUp seconds before the first series, which are reported and do not count
/// @param waiting events that a service has to catch up with; 0 leaves this out
/// @param people who click through the pages at once; 0 leaves this out
/// @param throughGateway whether the load goes through the gateway of the local stack, or to the services themselves
/// @param json where all figures are written, too
/// @param port the first of the ports of the stack
record BenchOptions(
        Path project,
        List<Integer> users,
        List<Integer> backlogs,
        int rounds,
        int seconds,
        int warmUp,
        int waiting,
        int people,
        boolean throughGateway,
        Optional<Path> json,
        Optional<Integer> port) {
    static final int MOST_USERS = 256;
    static final int MOST_OPEN = 10_000_000;
    static final int MOST_PEOPLE = 1_000;
    static final int MOST_ROUNDS = 100;
    static final int LONGEST_ROUND = 600;

    /// Among so many open tasks the pages have a goal.
    private static final int OPEN_FOR_PAGES = 10_000;

    private static final Set<String> KNOWN = Set.of(
            "--project",
            "--users",
            "--backlogs",
            "--rounds",
            "--seconds",
            "--warm-up",
            "--waiting",
            "--pages",
            "--through",
            "--json",
            "--port");

    static BenchOptions parse(String[] words) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            if (!KNOWN.contains(words[i])) {
                throw new StackFailure("There is no option " + words[i] + ". Run: ./countersign help");
            }
            if (i + 1 == words.length) {
                throw new StackFailure("The value of " + words[i] + " is missing. Run: ./countersign help");
            }
            given.put(words[i], words[i + 1]);
        }
        Function<String, Optional<String>> value = option -> Optional.ofNullable(given.get(option));
        return new BenchOptions(
                Path.of(given.getOrDefault("--project", "")).toAbsolutePath().normalize(),
                numbers("--users", given.getOrDefault("--users", "1,8,32"), 1, MOST_USERS),
                numbers("--backlogs", given.getOrDefault("--backlogs", "0,10000,100000,1000000"), 0, MOST_OPEN).stream()
                        .sorted()
                        .toList(),
                number("--rounds", given.getOrDefault("--rounds", "3"), 1, MOST_ROUNDS),
                number("--seconds", given.getOrDefault("--seconds", "20"), 1, LONGEST_ROUND),
                number("--warm-up", given.getOrDefault("--warm-up", "120"), 1, LONGEST_ROUND),
                number("--waiting", given.getOrDefault("--waiting", "100000"), 0, MOST_OPEN),
                number("--pages", given.getOrDefault("--pages", "100"), 0, MOST_PEOPLE),
                isGateway(given.getOrDefault("--through", "services")),
                value.apply("--json").map(file -> Path.of(file).toAbsolutePath().normalize()),
                value.apply("--port").map(port -> number("--port", port, 1024, 65_000)));
    }

    /// Whether people click through the pages after the rounds with so many open tasks: once, when there are as many as
    /// the goal is set for, or at the end if that is never so.
    boolean opensPagesAt(int open) {
        int wanted = backlogs.contains(OPEN_FOR_PAGES) ? OPEN_FOR_PAGES : backlogs.getLast();
        return people > 0 && open == wanted;
    }

    private static boolean isGateway(String way) {
        return switch (way) {
            case "gateway" -> true;
            case "services" -> false;
            default -> throw new StackFailure("--through is gateway or services, and not " + way + ".");
        };
    }

    private static List<Integer> numbers(String option, String text, int least, int most) {
        return Arrays.stream(text.split(",", -1))
                .map(part -> number(option, part.strip(), least, most))
                .distinct()
                .toList();
    }

    private static int number(String option, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is too small or too large.
        }
        throw new StackFailure(option + " takes numbers from " + least + " to " + most + ", and not " + text + ".");
    }
}
