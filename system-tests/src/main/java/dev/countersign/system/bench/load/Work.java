package dev.countersign.system.bench.load;

import java.io.IOException;

/// What a user does over and over.
interface Work {
    /// Does it once, and counts it.
    ///
    /// @throws Answer.Unusable when something of it did not happen
    void run() throws IOException, InterruptedException;
}
