package dev.countersign.chassis;

import dev.countersign.stack.TestBackends;
import dev.countersign.stack.TestBackends.Action;

/// What is done to the backends of the tests.
public final class Faults {
    private Faults() {}

    /// The broker's start makes a Kafka client, which finds its parts through the context class loader; in a test of
    /// Quarkus that is one which does not know the classes of the backends.
    public static void perform(Action action) {
        Thread current = Thread.currentThread();
        ClassLoader ofTheTest = current.getContextClassLoader();
        current.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            TestBackends.get().perform(action);
        } finally {
            current.setContextClassLoader(ofTheTest);
        }
    }
}
