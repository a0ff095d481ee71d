package dev.countersign.stack.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Answers HTTP on 127.0.0.1, each request on a virtual thread.
public final class LocalWeb implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LocalWeb.class.getName());

    private static final int LARGEST_BODY = 1024 * 1024;

    static {
        // Without this the JDK's server sends the head and the body of an answer 40 ms apart.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private LocalWeb(HttpServer server) {
        this.server = server;
    }

    /// @param port 0 for any free one
    public static LocalWeb listen(int port, Function<WebRequest, WebAnswer> site) {
        try {
            InetSocketAddress address =
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
            LocalWeb web = new LocalWeb(HttpServer.create(address, 100));
            web.server.createContext("/", exchange -> answer(exchange, site));
            web.server.setExecutor(web.threads);
            web.server.start();
            return web;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port, e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, Function<WebRequest, WebAnswer> site) throws IOException {
        try (exchange) {
            WebAnswer answer = respond(exchange, site);
            byte[] bytes = answer.bytes();
            answer.header().forEach(exchange.getResponseHeaders()::set);
            boolean silent = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), silent ? -1 : bytes.length);
            if (!silent) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static WebAnswer respond(HttpExchange exchange, Function<WebRequest, WebAnswer> site) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return WebAnswer.text(413, "The body is larger than 1 MiB.\n");
        }
        try {
            return site.apply(read(exchange, new String(body, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return WebAnswer.text(400, "The request cannot be understood.\n");
        } catch (RuntimeException e) {
            LOG.log(
                    Level.SEVERE,
                    e,
                    () -> "No answer to " + exchange.getRequestURI().getPath());
            return WebAnswer.text(500, "Something went wrong here; the log of the local stack tells more.\n");
        }
    }

    private static WebRequest read(HttpExchange exchange, String body) {
        Map<String, String> header = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> header.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new WebRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Parameters.parse(exchange.getRequestURI().getRawQuery()),
                header,
                body);
    }
}
