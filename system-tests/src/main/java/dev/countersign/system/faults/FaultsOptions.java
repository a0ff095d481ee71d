package dev.countersign.system.faults;

import dev.countersign.stack.StackFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words behind `./countersign faults`.
///
/// @param project the checkout
/// @param length how long things go wrong
/// @param seed what goes wrong follows from it; a new one if none is given
/// @param data where databases, topics and logs go, and stay
/// @param port the first of the ports of the stack
record FaultsOptions(Path project, Duration length, Optional<Long> seed, Optional<Path> data, Optional<Integer> port) {
    static final int LONGEST = 24 * 60;

    private static final Set<String> KNOWN = Set.of("--project", "--minutes", "--seed", "--data", "--port");

    static FaultsOptions parse(String[] words) {
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
        Optional<String> seed = Optional.ofNullable(given.get("--seed"));
        Optional<String> data = Optional.ofNullable(given.get("--data"));
        Optional<String> port = Optional.ofNullable(given.get("--port"));
        return new FaultsOptions(
                path(given.getOrDefault("--project", "")),
                Duration.ofMinutes(number("--minutes", given.getOrDefault("--minutes", "10"), 1, LONGEST)),
                seed.map(text -> number("--seed", text, 0, Long.MAX_VALUE)),
                data.map(FaultsOptions::path),
                port.map(text -> Math.toIntExact(number("--port", text, 1024, 65_000))));
    }

    private static Path path(String text) {
        return Path.of(text).toAbsolutePath().normalize();
    }

    private static long number(String option, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is too small or too large.
        }
        throw new StackFailure(option + " takes numbers from " + least + " to " + most + ", and not " + text + ".");
    }
}
