package dev.countersign.system;

import dev.countersign.stack.FreePorts;
import dev.countersign.stack.LocalStack;
import dev.countersign.stack.StackListener;
import dev.countersign.stack.StackOptions;
import dev.countersign.system.client.Countersign;
import dev.countersign.system.history.Letters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A whole Countersign that begins with nothing, on free ports, with data that goes when it is closed, unless somebody
/// wants to keep it.
public final class FreshStack implements AutoCloseable {
    /// Below the ports that Linux, macOS and Windows hand out by themselves.
    private static final int LOWEST_BASE = 20_000;

    private static final int HIGHEST_BASE = 30_000;

    /// Ports of a stack with several replicas, from its base on.
    private static final int RANGE = 20;

    private static final int ATTEMPTS = 50;

    private final LocalStack stack;
    private final Countersign countersign;
    private final Letters letters;
    private volatile boolean kept;

    private FreshStack(LocalStack stack, boolean kept) {
        this.stack = stack;
        this.kept = kept;
        this.letters = Letters.arrivingAt(stack.mail());
        this.countersign = new Countersign(stack.url(), stack.mailUrl(), stack.signIn());
    }

    /// Returns when everything is ready; takes some ten to twenty seconds.
    ///
    /// @param project the checkout, whose packaged services are run
    /// @param options what to run, given where; data in a directory that these name is kept
    public static FreshStack start(Path project, UnaryOperator<StackOptions> options, StackListener listener) {
        Path data = temporaryDirectory();
        StackOptions chosen = options.apply(
                StackOptions.of(project).withBasePort(freeBase()).withData(data).withCrowds());
        try {
            return new FreshStack(
                    LocalStack.start(chosen, listener), !chosen.data().equals(data));
        } catch (RuntimeException e) {
            remove(data);
            throw e;
        }
    }

    /// Lets databases, topics and logs stay after the end, for somebody to look at.
    ///
    /// @return where they are
    public Path keepData() {
        kept = true;
        return stack.options().data();
    }

    public LocalStack stack() {
        return stack;
    }

    /// What has arrived by mail since it began.
    public Letters letters() {
        return letters;
    }

    public Countersign countersign() {
        return countersign;
    }

    @Override
    public void close() {
        stack.close();
        if (!kept) {
            remove(stack.options().data());
        }
    }

    private static int freeBase() {
        return new Random()
                .ints(ATTEMPTS, LOWEST_BASE, HIGHEST_BASE)
                .filter(base -> IntStream.range(base, base + RANGE).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No range of " + RANGE + " free ports was found"));
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("countersign-system-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
