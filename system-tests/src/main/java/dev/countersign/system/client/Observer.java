package dev.countersign.system.client;

import org.jspecify.annotations.Nullable;

/// Sees what signed-in people ask of the API. Called from any thread.
public interface Observer {
    Observer NOBODY = (username, call, reply) -> {};

    /// @param reply null when none came; whether the call had its effect is open then
    void saw(String username, Call call, @Nullable Reply reply);
}
