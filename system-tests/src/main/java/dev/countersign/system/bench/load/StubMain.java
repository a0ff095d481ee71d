package dev.countersign.system.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;

/// Answers everything that a lifecycle asks, at once, in answers as long as the real ones. Writes its port in a line;
/// ends with its standard input.
public final class StubMain {
    private static final String ID = "019ab3d2-5c6e-7f00-8000-000000000001";
    private static final String CASE = "{\"tasks\": [{\"taskId\": \"" + ID + "\"}, {\"taskId\": \"" + ID + "\"}]}";
    private static final Buffer SHORT = padded(CASE, 1_500);
    private static final Buffer APPROVED = padded("{\"status\": \"APPROVED\"}", 1_500);
    private static final Buffer PAGE = padded("{\"items\": []}", 12_000);

    private StubMain() {}

    public static void main(String[] words) throws IOException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(StubMain::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        System.out.println(server.actualPort());
        while (System.in.read() >= 0) {}
        System.exit(0);
    }

    private static void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.putHeader("Content-Type", "application/json").putHeader("ETag", "\"1\"");
        String path = request.path();
        if (path.equals("/api/requests")) {
            response.setStatusCode(201).putHeader("Location", "/api/requests/" + ID);
        }
        response.end(path.equals("/api/queue") ? PAGE : path.startsWith("/api/requests") ? APPROVED : SHORT);
    }

    /// Spaces behind a value change nothing of JSON.
    private static Buffer padded(String json, int length) {
        return Buffer.buffer(json + " ".repeat(length - json.length()));
    }
}
