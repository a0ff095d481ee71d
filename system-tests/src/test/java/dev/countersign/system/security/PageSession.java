package dev.countersign.system.security;

import dev.countersign.stack.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The pages as a browser gets them, before anything in them is run.
final class PageSession {
    private final HttpClient http;
    private final String gateway;

    private PageSession(String gateway, HttpClient.Redirect redirects) {
        this.gateway = gateway;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(redirects)
                .build();
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
        return session;
    }

    HttpResponse<String> open(String path) {
        return send(request(URI.create(gateway + path)).build());
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).header("Accept", "text/html,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a page", e);
        }
    }
}
