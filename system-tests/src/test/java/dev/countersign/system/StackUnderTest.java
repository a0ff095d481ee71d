package dev.countersign.system;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.ReplicaCounts;
import dev.countersign.stack.StackListener;
import dev.countersign.stack.process.ServiceProcess;
import dev.countersign.system.client.Countersign;
import dev.countersign.system.client.Somebody;
import dev.countersign.system.history.Letters;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// The stack that a class of tests runs against, as a static field with `@RegisterExtension`. There are two: one that
/// stays whole, and one that is there to be broken. Each is started when it is first needed and stopped after the
/// last test.
public final class StackUnderTest implements BeforeAllCallback, BeforeEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(StackUnderTest.class);

    private final boolean breakable;
    private @Nullable FreshStack fresh;

    private StackUnderTest(boolean breakable) {
        this.breakable = breakable;
    }

    /// For tests that leave everything running as they found it. Others' requests are there too.
    public static StackUnderTest whole() {
        return new StackUnderTest(false);
    }

    /// For tests that stop, kill or doctor parts of it; it has two replicas of approval-service. What one test has left
    /// stopped runs again before the next.
    public static StackUnderTest toBreak() {
        return new StackUnderTest(true);
    }

    public LocalStack stack() {
        return fresh().stack();
    }

    public Letters letters() {
        return fresh().letters();
    }

    public Countersign countersign() {
        return fresh().countersign();
    }

    public Somebody as(String username) {
        return countersign().as(username);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        fresh = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(breakable, key -> new Running(start()), Running.class)
                .stack();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (breakable) {
            stack().postgres().startAgain();
            stack().broker().startAgain();
            stack().identity().startAgain();
            stack().services().parallelStream().forEach(ServiceProcess::start);
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
        return FreshStack.start(
                project(),
                options -> options.withOwnBrokerProcess().withReplicas(new ReplicaCounts(1, breakable ? 2 : 1, 1)),
                StackListener.quiet());
    }

    private FreshStack fresh() {
        return Objects.requireNonNull(fresh, "The stack starts before the first test of the class.");
    }

    /// Closed by JUnit after the last class.
    private record Running(FreshStack stack) implements AutoCloseable {
        @Override
        public void close() {
            stack.close();
        }
    }
}
