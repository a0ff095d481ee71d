package dev.countersign.system.deploy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Stands behind a gateway in the place of the services; each answers whatever it is asked with its name.
record NamedServices(Map<String, HttpServer> servers) implements AutoCloseable {
    static NamedServices start(List<String> names) throws IOException {
        Map<String, HttpServer> servers = new LinkedHashMap<>();
        for (String name : names) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] answer = name.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            servers.put(name, server);
        }
        return new NamedServices(servers);
    }

    /// @return as the gateway takes them: the ports of each service's replicas
    Map<String, List<Integer>> ports() {
        return servers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        server -> List.of(server.getValue().getAddress().getPort())));
    }

    @Override
    public void close() {
        servers.values().forEach(server -> server.stop(0));
    }
}
