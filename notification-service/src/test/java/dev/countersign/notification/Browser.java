package dev.countersign.notification;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a browser does that runs no scripts: keeps cookies, sends forms, and signs in through the provider's page.
public final class Browser {
    private static final int REDIRECTS = 10;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI service;

    private Browser(URI service) {
        this.service = URI.create("http://localhost:" + service.getPort());
    }

    /// Opens a page as this person, by way of the provider.
    public static Browser signIn(URI service, String path, String username) {
        Browser browser = new Browser(service);
        URI next = browser.service.resolve(path);
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(next));
        for (int i = 0; i < REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            next = next.resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = next.getPath().endsWith("/authorize")
                    ? browser.send(form(next, Map.of("username", username)))
                    : browser.send(HttpRequest.newBuilder(next));
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Signing in ended with " + answer.statusCode() + " at " + next);
        }
        return browser;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(service.resolve(path)).header("Accept", "text/html,text/plain"));
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(form(service.resolve(path), fields).header("Accept", "text/html"));
    }

    /// A stream of events, line by line, until it is closed.
    public Stream<String> follow(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path)).header("Accept", "text/event-stream");
        return send(request, BodyHandlers.ofLines()).body();
    }

    /// The hidden field that a form of this page carries.
    public static Map<String, String> csrf(String page) {
        String field = between(page, "<input type=\"hidden\" ", ">");
        return Map.of(between(field, "name=\"", "\""), between(field, "value=\"", "\""));
    }

    /// What stands between these, at the first `end`.
    public static String between(String text, String begin, String end) {
        int to = text.indexOf(end, text.indexOf(begin) + begin.length());
        int from = text.lastIndexOf(begin, to - begin.length());
        if (from < 0 || to < 0) {
            throw new AssertionError("Nothing between " + begin + " and " + end + " in " + text);
        }
        return text.substring(from + begin.length(), to);
    }

    private static HttpRequest.Builder form(URI address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(20)).build(), handler);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
