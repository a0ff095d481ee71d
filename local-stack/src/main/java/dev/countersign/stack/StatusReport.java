package dev.countersign.stack;

import dev.countersign.stack.gateway.Routes;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells what runs and whether it can do its work.
final class StatusReport {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final Path data;
    private final PrintStream out;

    StatusReport(Path data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    /// @return the exit code: 0 if everything is ready, 1 if something is not, 3 if nothing runs
    int print() {
        Optional<RunningStack> running = RunningStack.on(data);
        if (running.isEmpty()) {
            out.println("Countersign is not running. Start it with: ./countersign up");
            return Main.NOTHING_RUNS;
        }
        RunningStack stack = running.get();
        out.println("Countersign " + (stack.isReady() ? "runs" : "is starting") + ": " + stack.url() + " (process "
                + stack.pid() + "), its mail: " + stack.mailUrl());
        out.println();
        Map<Integer, String> services = services(stack);
        boolean allWell = true;
        for (Map.Entry<Integer, String> part :
                stack.ports().all(stack.replicas()).entrySet()) {
            int port = part.getKey();
            String service = services.get(port);
            String state = service == null ? listens(port) : ready(port);
            allWell &= state.equals("listens") || state.equals("ready");
            out.printf("  %-30s %5d  %s%n", service == null ? part.getValue() : service, port, state);
        }
        return allWell ? 0 : 1;
    }

    private static Map<Integer, String> services(RunningStack stack) {
        Map<Integer, String> services = new LinkedHashMap<>();
        for (String service : Routes.SERVICES) {
            List<String> replicas = stack.replicas().names(service);
            for (int i = 0; i < replicas.size(); i++) {
                services.put(stack.ports().service(service, i), replicas.get(i));
            }
        }
        return services;
    }

    private static String listens(int port) {
        return FreePorts.isFree(port) ? "away" : "listens";
    }

    private String ready(int port) {
        try {
            HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200 ? "ready" : "not ready";
        } catch (IOException e) {
            return "away";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
