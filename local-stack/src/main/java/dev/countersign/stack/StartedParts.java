package dev.countersign.stack;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What runs of a stack, and in which order it stops: stage by stage from the last to the first, side by side within a
/// stage. Filled by the thread that starts the stack, emptied by any other.
final class StartedParts {
    private final StackListener listener;
    private final Deque<Part> parts = new ArrayDeque<>();
    private boolean closing;

    StartedParts(StackListener listener) {
        this.listener = listener;
    }

    /// @throws StackFailure if the stack is being stopped; the part will be stopped with it then
    synchronized void add(Stage stage, String name, AutoCloseable running) {
        parts.push(new Part(stage, name, running));
        if (closing) {
            throw new StackFailure("Countersign was stopped while it was starting.");
        }
    }

    /// From now on nothing more may start.
    synchronized void beginToStop() {
        boolean first = !closing;
        closing = true;
        if (first && parts.stream().anyMatch(part -> part.stage().isShown())) {
            listener.note("Stopping Countersign:");
        }
    }

    synchronized boolean isClosing() {
        return closing;
    }

    /// Returns when everything of the stage has stopped.
    void stop(Stage stage) {
        List<Part> together = new ArrayList<>();
        synchronized (this) {
            parts.removeIf(part -> part.stage() == stage && together.add(part));
        }
        CompletableFuture.allOf(together.stream()
                        .map(part -> CompletableFuture.runAsync(() -> stop(part), Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /// One part that cannot stop keeps no other from stopping.
    private void stop(Part part) {
        long begun = System.nanoTime();
        try {
            part.running().close();
        } catch (Exception e) {
            listener.note(part.name() + " did not stop in good order: " + e.getMessage());
        }
        if (part.stage().isShown()) {
            listener.done(part.name() + " stopped", Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /// In the order of starting.
    enum Stage {
        LOCK,
        RUN_FILE,
        BACKENDS,
        SERVICES;

        boolean isShown() {
            return this == BACKENDS || this == SERVICES;
        }
    }

    private record Part(Stage stage, String name, AutoCloseable running) {}
}
