package dev.countersign.request;

import dev.countersign.stack.TestBackends;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without scripts, with one person in front of it.
final class Browser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String language;
    private HttpResponse<String> page;

    /// Opens a page, is sent to the sign-in page and picks the person there.
    Browser(String person, String path) {
        this(person, path, "en");
    }

    /// @param language as in `Accept-Language`
    Browser(String person, String path, String language) {
        this.language = language;
        page = send(HttpRequest.newBuilder(here(path)));
        if (!page.uri().toString().startsWith(TestBackends.get().issuer())) {
            throw new AssertionError("Not sent to sign in, but to " + page.uri());
        }
        page = send(HttpRequest.newBuilder(page.uri()).POST(form(Map.of("username", List.of(person)))));
    }

    void open(String path) {
        page = send(HttpRequest.newBuilder(here(path)));
    }

    /// Sends the form of the page that is shown, with its hidden fields. A field may have several values.
    void submit(String path, Map<String, List<String>> fields) {
        Map<String, List<String>> all = new HashMap<>(fields);
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            all.putIfAbsent(hidden.group(1), List.of(hidden.group(2)));
        }
        page = send(HttpRequest.newBuilder(here(path)).POST(form(all)));
    }

    int status() {
        return page.statusCode();
    }

    /// Where it is now, without host.
    String path() {
        return page.uri().getPath();
    }

    String html() {
        return page.body();
    }

    private static URI here(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static HttpRequest.BodyPublisher form(Map<String, List<String>> fields) {
        return HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("Accept", "text/html")
                            .header("Accept-Language", language)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
