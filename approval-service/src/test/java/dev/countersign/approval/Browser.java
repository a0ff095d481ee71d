package dev.countersign.approval;

import dev.countersign.stack.TestBackends;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without scripts, with one person in front of it.
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"(csrf[^\"]*)\" value=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String language;
    private HttpResponse<String> page;

    private Browser(String path, String language) {
        this.language = language;
        page = send(request(here(path)).GET());
    }

    /// Opens a page, is sent to the sign-in page, chooses a person there and comes back.
    public static Browser of(String person, String path) {
        return of(person, path, "en");
    }

    /// @param language what it asks for, as `Accept-Language` (RFC 9110, 12.5.4)
    public static Browser of(String person, String path, String language) {
        Browser browser = new Browser(path, language);
        URI signIn = browser.page.uri();
        if (!signIn.toString().startsWith(TestBackends.get().issuer())) {
            throw new AssertionError("not sent to sign in, but " + browser.page.statusCode() + " at " + signIn);
        }
        browser.page = browser.send(browser.request(signIn).POST(form(Map.of("username", person))));
        return browser;
    }

    public Browser open(String path) {
        page = send(request(here(path)).GET());
        return this;
    }

    /// Sends a form of the page that is shown, with its token.
    public Browser submit(String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("no form with a token on " + page.uri() + "\n" + page.body());
        }
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(token.group(1), token.group(2));
        return submitBare(path, all);
    }

    /// Sends a form with several values in one field, such as the boxes that are ticked.
    public Browser submit(String path, String field, List<?> values) {
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("no form with a token on " + page.uri() + "\n" + page.body());
        }
        String ticked = values.stream()
                .map(value -> encode(field) + "=" + encode(value.toString()) + "&")
                .collect(Collectors.joining());
        page = send(request(here(path))
                .POST(HttpRequest.BodyPublishers.ofString(
                        ticked + encode(token.group(1)) + "=" + encode(token.group(2)))));
        return this;
    }

    /// Sends a form of the page that is shown as a script of ours does, which leaves the page as it is.
    public Answer submitQuietly(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        Matcher token = TOKEN.matcher(page.body());
        if (token.find()) {
            all.put(token.group(1), token.group(2));
        }
        HttpResponse<String> answer =
                send(request(here(path)).header("X-Quietly", "true").POST(form(all)));
        return new Answer(answer.statusCode(), answer.body());
    }

    /// @param body JSON, or a page
    public record Answer(int status, String body) {}

    /// In another tab: signs in and leaves the page as it is.
    public Browser signInElsewhere(String person, String path) {
        HttpResponse<String> signIn = send(request(here(path)).GET());
        send(request(signIn.uri()).POST(form(Map.of("username", person))));
        return this;
    }

    /// The fields that stand on the page and are not shown.
    public Map<String, String> hiddenFields() {
        Map<String, String> hidden = new LinkedHashMap<>();
        Matcher field = HIDDEN.matcher(page.body());
        while (field.find()) {
            hidden.put(field.group(1), field.group(2).replace("&lt;", "<").replace("&gt;", ">"));
        }
        return hidden;
    }

    /// Sends a form as another site would: with the cookies and without the token.
    public Browser submitBare(String path, Map<String, String> fields) {
        page = send(request(here(path)).POST(form(fields)));
        return this;
    }

    /// Asks for a part of a page as a script of ours does: with the cookies, the body as JSON.
    public Browser ask(String path, String json) {
        page = send(HttpRequest.newBuilder(here(path))
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        return this;
    }

    /// As if the session had come to its end: only the cookie of the session is gone.
    public Browser loseSession() {
        var store = cookies.getCookieStore();
        List.copyOf(store.getCookies()).stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .forEach(cookie -> store.remove(null, cookie));
        return this;
    }

    public int status() {
        return page.statusCode();
    }

    /// Where it is now, without host.
    public String path() {
        URI uri = page.uri();
        return uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery();
    }

    public String html() {
        return page.body();
    }

    private static URI here(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&")));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
