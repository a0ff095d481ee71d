package dev.countersign.stack.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A reverse proxy on `http://localhost:PORT`. Bodies stream through in both directions, so events sent by the server
/// arrive as they are sent; limits on bodies are the services' own.
public final class Gateway implements AutoCloseable {
    /// Room for a session cookie in several parts.
    private static final int LARGEST_HEADER = 64 * 1024;

    /// After so long a new connection has asked for something, or is closed, however it sends.
    private static final long FIRST_REQUEST_WITHIN_MILLIS = 20_000;

    private static final long LINGER_MILLIS = 1_000;

    private final Vertx vertx;
    private final HttpServer server;
    private final Map<String, Replicas> services;
    private final Map<HttpConnection, Long> silent = new ConcurrentHashMap<>();

    private Gateway(int port, Map<String, List<Integer>> services) throws Exception {
        this.services = services.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, service -> new Replicas(service.getValue())));
        this.vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2).setInternalBlockingPoolSize(2));
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(2_000).setMaxHeaderSize(LARGEST_HEADER),
                new PoolOptions().setHttp1MaxSize(512));
        HttpProxy proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(this::connect)
                .addInterceptor(new AwayAsAnswer());
        // The proxy library cannot pass on bodies of HTTP/2 that come without a length.
        HttpServerOptions serverOptions = new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize(LARGEST_HEADER)
                .setMaxInitialLineLength(64 * 1024);
        this.server = vertx.createHttpServer(serverOptions)
                .connectionHandler(this::await)
                .requestHandler(request -> handle(request, proxy))
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    /// @param port 0 for any free one
    /// @param services by name (see {@link Routes}), the ports of the replicas of each
    public static Gateway start(int port, Map<String, List<Integer>> services) {
        try {
            return new Gateway(port, services);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting the gateway", e);
        } catch (Exception e) {
            throw new IllegalStateException("The gateway cannot listen on port " + port, e);
        }
    }

    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("The gateway does not stop", e);
        }
    }

    private void await(HttpConnection connection) {
        silent.put(connection, vertx.setTimer(FIRST_REQUEST_WITHIN_MILLIS, late -> connection.close()));
        connection.closeHandler(closed -> hasAsked(connection));
    }

    private void hasAsked(HttpConnection connection) {
        @Nullable Long timer = silent.remove(connection);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }

    private void handle(HttpServerRequest request, HttpProxy proxy) {
        hasAsked(request.connection());
        if (!isAddressedToUs(request.authority())) {
            OwnAnswer.wrongHost().send(request);
        } else if (serviceOf(request).isEmpty()) {
            OwnAnswer.noSuchPath().send(request);
        } else {
            request.response().endHandler(answered -> leave(request));
            proxy.handle(request);
        }
    }

    /// Whoever has an answer and goes on sending is hung up on, once they can have read it.
    private void leave(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.resume();
            vertx.setTimer(LINGER_MILLIS, late -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }

    /// A page of another site can make a browser call us under that site's name (DNS rebinding); the name tells.
    private boolean isAddressedToUs(@Nullable HostAndPort authority) {
        return authority != null
                && authority.port() == server.actualPort()
                && (authority.host().equals("localhost") || authority.host().equals("127.0.0.1"));
    }

    private Optional<String> serviceOf(HttpServerRequest request) {
        return Optional.ofNullable(request.path()).flatMap(Routes::serviceFor).filter(services::containsKey);
    }

    private Future<HttpClientRequest> connect(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        String service = serviceOf(request).orElseThrow();
        context.set(AwayAsAnswer.SERVICE, service);
        sayWhereItComesFrom(request, context.request().headers());
        return services.get(service).connect(context.client());
    }

    private static void sayWhereItComesFrom(HttpServerRequest request, MultiMap headers) {
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-forwarded-") || lower.equals("forwarded") || lower.equals("x-real-ip")) {
                headers.remove(name);
            }
        }
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", "http");
        headers.set("X-Forwarded-Host", request.authority().toString());
        headers.set("X-Forwarded-Port", Integer.toString(request.authority().port()));
    }
}
