package dev.countersign.system;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.StackListener;
import dev.countersign.stack.StackOptions;
import dev.countersign.system.client.Countersign;
import dev.countersign.system.client.Somebody;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// The stack that a class of tests runs against, as a static field with `@RegisterExtension`. One of its own for tests
/// that break things; otherwise one that all classes share, because a start takes a while.
public final class StackUnderTest implements BeforeAllCallback, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(StackUnderTest.class);

    private final boolean shared;
    private final UnaryOperator<StackOptions> options;
    private @Nullable FreshStack fresh;

    private StackUnderTest(boolean shared, UnaryOperator<StackOptions> options) {
        this.shared = shared;
        this.options = options;
    }

    /// For tests that leave everything running as they found it. Others' requests are there too.
    public static StackUnderTest shared() {
        return new StackUnderTest(true, StackOptions::withOwnBrokerProcess);
    }

    /// For tests that stop, kill or doctor parts of it.
    public static StackUnderTest ofItsOwn(UnaryOperator<StackOptions> options) {
        return new StackUnderTest(false, chosen -> options.apply(chosen).withOwnBrokerProcess());
    }

    public LocalStack stack() {
        return fresh().stack();
    }

    public Countersign countersign() {
        return fresh().countersign();
    }

    public Somebody as(String username) {
        return countersign().as(username);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        fresh = shared
                ? context.getRoot()
                        .getStore(NAMESPACE)
                        .getOrComputeIfAbsent(Shared.class, key -> new Shared(start()), Shared.class)
                        .stack()
                : start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (!shared && fresh != null) {
            fresh.close();
        }
    }

    /// Where the checkout is, whoever runs the tests from wherever.
    public static Path project() {
        return Path.of(System.getProperty("basedir", ""))
                .toAbsolutePath()
                .normalize()
                .getParent();
    }

    private FreshStack start() {
        return FreshStack.start(project(), options, StackListener.quiet());
    }

    private FreshStack fresh() {
        return Objects.requireNonNull(fresh, "The stack starts before the first test of the class.");
    }

    /// Closed by JUnit after the last class.
    private record Shared(FreshStack stack) implements AutoCloseable {
        @Override
        public void close() {
            stack.close();
        }
    }
}
