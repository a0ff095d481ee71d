package dev.countersign.stack.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The running copies of one service, taken in turn. One that does not accept a connection is passed over: nothing of
/// the request has been sent to it then, so nothing can happen twice.
final class Replicas {
    private final List<SocketAddress> addresses;
    private final AtomicInteger turn = new AtomicInteger();

    Replicas(List<Integer> ports) {
        this.addresses = ports.stream()
                .map(port -> SocketAddress.inetSocketAddress(port, "127.0.0.1"))
                .toList();
    }

    Future<HttpClientRequest> connect(HttpClient client) {
        return connect(client, Math.floorMod(turn.getAndIncrement(), addresses.size()), addresses.size());
    }

    private Future<HttpClientRequest> connect(HttpClient client, int index, int left) {
        return client.request(new RequestOptions().setServer(addresses.get(index)))
                .recover(refused -> left > 1
                        ? connect(client, (index + 1) % addresses.size(), left - 1)
                        : Future.failedFuture(new NoReplica(refused)));
    }

    /// None accepts a connection.
    static final class NoReplica extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoReplica(Throwable last) {
            super(last.getMessage(), last);
        }
    }
}
