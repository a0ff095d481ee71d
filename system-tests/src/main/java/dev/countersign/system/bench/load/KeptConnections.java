package dev.countersign.system.bench.load;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// The connections of one person, which stay open from click to click as those of a browser do.
final class KeptConnections implements AutoCloseable {
    private final Map<String, Connection> kept = new HashMap<>();

    Connection to(String address) throws IOException {
        Connection connection = kept.get(address);
        if (connection == null) {
            connection = new Connection(address);
            kept.put(address, connection);
        }
        return connection;
    }

    /// One that may be in the middle of an answer is of no use any more.
    void drop(String address) throws IOException {
        Connection dropped = kept.remove(address);
        if (dropped != null) {
            dropped.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : kept.values()) {
            connection.close();
        }
    }
}
