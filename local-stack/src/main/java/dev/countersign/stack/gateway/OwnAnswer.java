package dev.countersign.stack.gateway;

import dev.countersign.stack.web.Html;
import dev.countersign.stack.web.Page;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/// An error that the gateway itself tells: a page for who asked for HTML, else a problem document (RFC 9457).
///
/// @param problem the stable end of the problem's type
/// @param retryAfter seconds until another try makes sense; 0 if it never does
record OwnAnswer(int status, String problem, String title, String detail, int retryAfter) {
    static OwnAnswer noSuchPath() {
        return new OwnAnswer(
                404,
                "not-found",
                "There is nothing at this address",
                "Check the address, or start from the front page.",
                0);
    }

    static OwnAnswer wrongHost() {
        return new OwnAnswer(
                421,
                "wrong-host",
                "This is another machine's address",
                "Countersign answers here as localhost only.",
                0);
    }

    static OwnAnswer away(String service) {
        return new OwnAnswer(
                503,
                "unavailable",
                "This part of Countersign is away",
                "The " + service + " does not answer at the moment. Nothing was lost; try again in a few seconds.",
                5);
    }

    static OwnAnswer brokenOff(String service) {
        return new OwnAnswer(
                502,
                "broken-off",
                "The answer broke off",
                "The " + service
                        + " stopped while it was answering, so what you did may or may not have been saved. Look before you"
                        + " do it again; a program repeats its call with the same Idempotency-Key.",
                0);
    }

    void send(HttpServerRequest request) {
        var response = request.response().setStatusCode(status);
        header(request).forEach(response::putHeader);
        response.end(body(request));
    }

    ProxyResponse on(ProxyResponse response, HttpServerRequest request) {
        response.setStatusCode(status);
        header(request).forEach(response::putHeader);
        return response.setBody(Body.body(Buffer.buffer(body(request))));
    }

    private Map<String, String> header(HttpServerRequest request) {
        Map<String, String> header = new LinkedHashMap<>();
        header.put("Content-Type", wantsPage(request) ? "text/html; charset=utf-8" : "application/problem+json");
        header.put("Cache-Control", "no-store");
        header.put("X-Content-Type-Options", "nosniff");
        if (wantsPage(request)) {
            header.put("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        }
        if (retryAfter > 0) {
            header.put("Retry-After", Integer.toString(retryAfter));
        }
        return header;
    }

    private String body(HttpServerRequest request) {
        if (!wantsPage(request)) {
            return new JsonObject()
                    .put("type", "urn:countersign:problem:" + problem)
                    .put("title", title)
                    .put("status", status)
                    .put("detail", detail)
                    .put("instance", request.path())
                    .encode();
        }
        return Page.of(title, """
                <p class="brand">Countersign</p>
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="%s">%s</a></p>
                """.formatted(
                        Html.escape(title),
                        Html.escape(detail),
                        Html.escape(retryAfter > 0 ? request.uri() : "/"),
                        retryAfter > 0 ? "Try again" : "To the front page"));
    }

    private static boolean wantsPage(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && !String.valueOf(request.path()).startsWith("/api/");
    }
}
