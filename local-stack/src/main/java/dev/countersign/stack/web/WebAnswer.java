package dev.countersign.stack.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What goes back. The body is UTF-8 text.
public record WebAnswer(int status, Map<String, String> header, String body) {
    /// A page that may load nothing from elsewhere and run no script.
    public static WebAnswer page(int status, String html) {
        return of(status, "text/html; charset=utf-8", html)
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer");
    }

    public static WebAnswer json(int status, String json) {
        return of(status, "application/json", json).with("X-Content-Type-Options", "nosniff");
    }

    public static WebAnswer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text);
    }

    public static WebAnswer redirect(String location) {
        return new WebAnswer(303, Map.of("Location", location, "Cache-Control", "no-store"), "");
    }

    public WebAnswer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(header);
        more.put(name, value);
        return new WebAnswer(status, more, body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static WebAnswer of(int status, String type, String body) {
        return new WebAnswer(status, Map.of("Content-Type", type, "Cache-Control", "no-store"), body);
    }
}
