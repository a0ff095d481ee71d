package dev.countersign.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The words behind `./countersign`.
///
/// @param project the checkout; the script knows it
/// @param data where what is kept lies
/// @param port the first of the range of ports
/// @param detach whether to return once everything runs
/// @param names of services, for the logs
record Arguments(
        String command,
        Path project,
        Path data,
        Optional<Integer> port,
        boolean detach,
        boolean detached,
        boolean follow,
        List<String> names) {

    /// Tells the process that runs in the background that it does.
    static final String DETACHED = "--detached";

    static Arguments parse(String[] words) {
        if (words.length == 0) {
            throw new StackFailure("What to do is missing. Run: ./countersign help");
        }
        Reading reading = new Reading();
        List<String> rest = new ArrayList<>(List.of(words).subList(1, words.length));
        while (!rest.isEmpty()) {
            reading.take(rest.removeFirst(), rest);
        }
        Path project = reading.project == null ? Path.of("") : reading.project;
        Path data = reading.data == null ? project.resolve(".countersign") : reading.data;
        return new Arguments(
                words[0],
                project.toAbsolutePath().normalize(),
                data.toAbsolutePath().normalize(),
                Optional.ofNullable(reading.port),
                reading.detach,
                reading.detached,
                reading.follow,
                List.copyOf(reading.names));
    }

    StackOptions options() {
        StackOptions options = StackOptions.of(project).withData(data);
        return port.map(options::withBasePort).orElse(options);
    }

    private static final class Reading {
        private @Nullable Path project;
        private @Nullable Path data;
        private @Nullable Integer port;
        private boolean detach;
        private boolean detached;
        private boolean follow;
        private final List<String> names = new ArrayList<>();

        void take(String word, List<String> rest) {
            switch (word) {
                case "--project" -> project = Path.of(value(word, rest));
                case "--data" -> data = Path.of(value(word, rest));
                case "--port" -> port = number(value(word, rest));
                case "--detach", "-d" -> detach = true;
                case DETACHED -> detached = true;
                case "--follow", "-f" -> follow = true;
                default -> {
                    if (word.startsWith("-")) {
                        throw new StackFailure("There is no option " + word + ". Run: ./countersign help");
                    }
                    names.add(word);
                }
            }
        }

        private static String value(String option, List<String> rest) {
            if (rest.isEmpty()) {
                throw new StackFailure("The value of " + option + " is missing. Run: ./countersign help");
            }
            return rest.removeFirst();
        }

        private static Integer number(String text) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new StackFailure("--port takes a number, and " + text + " is none.", e);
            }
        }
    }
}
