package dev.countersign.chassis.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;

/// One open page.
final class Follower<K> {
    private final LiveSource<K> source;
    private final K page;
    private final SseEventSink sink;
    private final Sse sse;
    private final long openedAt = System.nanoTime();
    private String seen;
    private long lastSentAt = openedAt;

    Follower(LiveSource<K> source, K page, String seen, SseEventSink sink, Sse sse) {
        this.source = source;
        this.page = page;
        this.seen = seen;
        this.sink = sink;
        this.sse = sse;
    }

    LiveSource<K> source() {
        return source;
    }

    K page() {
        return page;
    }

    boolean isGone() {
        return sink.isClosed();
    }

    boolean isOlderThan(Duration age) {
        return System.nanoTime() - openedAt > age.toNanos();
    }

    /// The state is the event's id, with which a browser that has lost the connection comes back.
    void tell(String state) {
        if (!state.equals(seen)) {
            seen = state;
            send(sse.newEventBuilder().name("changed").id(state).data(state).build());
        }
    }

    /// Something has to pass once in a while, or what lies between takes the connection for dead.
    void stay(Duration pulse) {
        if (System.nanoTime() - lastSentAt > pulse.toNanos()) {
            send(sse.newEventBuilder().comment("still here").build());
        }
    }

    void close() {
        sink.close();
    }

    private void send(OutboundSseEvent event) {
        lastSentAt = System.nanoTime();
        var _ = sink.send(event).exceptionally(gone -> {
            sink.close();
            return null;
        });
    }
}
