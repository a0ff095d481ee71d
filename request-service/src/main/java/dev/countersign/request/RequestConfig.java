package dev.countersign.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What operators may tune here.
@ConfigMapping(prefix = "countersign.request")
public interface RequestConfig {

    Attachments attachments();

    /// What may be attached to a request.
    interface Attachments {
        /// The largest file, in bytes. `quarkus.http.limits.max-body-size` and the gateway let some more through, so
        /// that a file that is too large is refused with words; raise all three together.
        @WithDefault("26214400")
        long largest();

        /// How many files one request has at most; at least 1.
        @WithDefault("10")
        int most();

        Scan scan();
    }

    /// The look for viruses that every file gets before it is kept.
    interface Scan {
        /// `NONE`: no look. `CLAMD`: a ClamAV daemon; while it is away nothing can be attached.
        @WithDefault("NONE")
        Scanner by();

        /// The daemon's host, for `CLAMD`.
        @WithDefault("localhost")
        String host();

        /// The daemon's port, `TCPSocket` in clamd.conf.
        @WithDefault("3310")
        int port();

        /// How long it may take to accept a connection, and to answer once it has everything.
        @WithDefault("20s")
        Duration patience();
    }

    /// Who looks.
    enum Scanner {
        NONE,
        CLAMD
    }
}
