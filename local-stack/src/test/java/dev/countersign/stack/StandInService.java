package dev.countersign.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/// A program with the environment and the health address of a service, and nothing behind it. It uses the JDK alone,
/// because it is packed into a jar by itself.
public final class StandInService {
    private StandInService() {}

    public static void main(String[] arguments) throws IOException {
        if ("true".equals(System.getenv("STAND_IN_REFUSES"))) {
            System.out.println("the stand-in refuses to start");
            System.exit(7);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        server.createContext("/", exchange -> answer(exchange, "port " + port));
        server.createContext("/q/health/ready", exchange -> answer(exchange, "ready"));
        server.createContext("/requests/die", exchange -> {
            System.out.println("last words");
            Runtime.getRuntime().halt(9);
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        int actual = server.getAddress().getPort();
        System.out.println("the stand-in listens on " + port + "; Listening on: http://127.0.0.1:" + actual);
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
