package dev.countersign.system.client;

import org.jspecify.annotations.Nullable;

/// The API answered something else than what its caller went on from.
public final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    Unexpected(String what, Reply reply, @Nullable Throwable cause) {
        super(what + ": " + reply, cause);
        this.reply = reply;
    }

    public Reply reply() {
        return reply;
    }
}
