package dev.countersign.system;

import dev.countersign.stack.StackFailure;
import java.nio.file.Path;
import java.util.Optional;

/// The words behind `./countersign tour` and `./countersign verify-record`.
///
/// @param project the checkout
/// @param data of the stack to look for
/// @param port that this stack, or one of our own, is to have
record TourOptions(Path project, Path data, Optional<Integer> port) {

    static TourOptions parse(String[] words) {
        Path project = Path.of("").toAbsolutePath();
        Optional<Path> data = Optional.empty();
        Optional<Integer> port = Optional.empty();
        for (int i = 0; i < words.length; i += 2) {
            String value = value(words, i);
            switch (words[i]) {
                case "--project" -> project = Path.of(value).toAbsolutePath().normalize();
                case "--data" ->
                    data = Optional.of(Path.of(value).toAbsolutePath().normalize());
                case "--port" -> port = Optional.of(number(value));
                default -> throw new StackFailure("There is no option " + words[i] + ". Run: ./countersign help");
            }
        }
        return new TourOptions(project, data.orElse(project.resolve(".countersign")), port);
    }

    /// @throws StackFailure when another one was asked for than the one that is there
    void requirePort(int running) {
        port.filter(asked -> asked != running).ifPresent(asked -> {
            throw new StackFailure("Countersign runs on port " + running + ", not on " + asked
                    + ". Leave out --port, or stop it first: ./countersign down");
        });
    }

    private static String value(String[] words, int option) {
        if (option + 1 == words.length) {
            throw new StackFailure("The value of " + words[option] + " is missing. Run: ./countersign help");
        }
        return words[option + 1];
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new StackFailure("--port takes a number, and " + text + " is none.", e);
        }
    }
}
