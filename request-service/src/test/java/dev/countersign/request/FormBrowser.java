package dev.countersign.request;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without JavaScript that shows each reply as it came, in which one of the demo people has signed in.
final class FormBrowser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final String BOUNDARY = "----a-boundary-of-this-test";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String origin = "http://localhost:" + RestAssured.port;
    private final String language;

    private FormBrowser(String language) {
        this.language = language;
    }

    static FormBrowser of(String person) throws IOException, InterruptedException {
        return of(person, "en");
    }

    /// @param language as in `Accept-Language`
    static FormBrowser of(String person, String language) throws IOException, InterruptedException {
        FormBrowser browser = new FormBrowser(language);
        String provider = location(browser.send(HttpRequest.newBuilder(browser.at("/requests"))));
        String back = location(browser.send(HttpRequest.newBuilder(URI.create(provider))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + person))));
        browser.send(HttpRequest.newBuilder(URI.create(back)));
        return browser;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)));
    }

    /// Sends a form as it would be sent, with its hidden fields as the page has them.
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> upload(String path, Map<String, String> fields, String name, String content)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        fields.forEach((field, value) -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(field)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: application/pdf\r\n\r\n")
                .append(content)
                .append("\r\n--" + BOUNDARY + "--\r\n");
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /// The hidden fields of the form with this address.
    static Map<String, String> hidden(String page, String action) {
        int begin = page.indexOf("action=\"" + action + "\"");
        if (begin < 0) {
            throw new AssertionError("There is no form for " + action + " in: " + page);
        }
        Matcher fields = HIDDEN.matcher(page.substring(begin, page.indexOf("</form>", begin)));
        return fields.results().collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    static String location(HttpResponse<?> reply) {
        return reply.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(reply + ": " + reply.body()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(
                request.setHeader("Accept", "text/html")
                        .setHeader("Accept-Language", language)
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create(origin + path);
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
