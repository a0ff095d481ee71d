package dev.countersign.system.security;

import dev.countersign.stack.LocalStack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/// The pages as a browser gets them, before anything in them is run.
final class PageSession {
    /// Each shows a form of its service, and so gives the token that goes with all of them.
    private static final List<String> FORMS = List.of("/requests/new", "/delegations", "/inbox");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private final HttpClient direct;
    private final String gateway;

    private PageSession(String gateway, HttpClient.Redirect redirects) {
        this.gateway = gateway;
        this.http = client(redirects);
        this.direct = client(HttpClient.Redirect.NEVER);
    }

    /// Somebody who is not signed in, and goes nowhere to be.
    static PageSession ofNobody(LocalStack stack) {
        return new PageSession(stack.url(), HttpClient.Redirect.NEVER);
    }

    /// Signs in on the page of the identity provider.
    static PageSession of(LocalStack stack, String person) {
        PageSession session = new PageSession(stack.url(), HttpClient.Redirect.NORMAL);
        HttpResponse<String> signIn = session.open("/requests");
        if (!signIn.uri().toString().startsWith(stack.issuer())) {
            throw new IllegalStateException("Not sent to sign in, but to " + signIn.uri());
        }
        HttpRequest choice = session.request(signIn.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + person))
                .build();
        session.send(choice);
        FORMS.forEach(session::open);
        return session;
    }

    HttpResponse<String> open(String path) {
        return send(request(URI.create(gateway + path)).build());
    }

    /// Of what is answered in the end, which may go on for ever itself.
    int statusOf(String path) {
        return statusOf(http, request(URI.create(gateway + path)).build());
    }

    /// Sends a form with the token of its service, and does not follow where the answer leads to.
    ///
    /// @param type of the body, as its header says it
    /// @param body with `TOKEN` in place of the token
    int submit(String path, String service, String type, String body) {
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("csrf-" + service))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
        return statusOf(
                direct,
                request(URI.create(gateway + path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body.replace("TOKEN", token)))
                        .build());
    }

    private static int statusOf(HttpClient client, HttpRequest request) {
        HttpResponse<InputStream> answer = send(client, request, BodyHandlers.ofInputStream());
        try (InputStream _ = answer.body()) {
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpClient client(HttpClient.Redirect redirects) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(redirects)
                .build();
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).header("Accept", "text/html,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(http, request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpClient client, HttpRequest request, BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a page", e);
        }
    }
}
