package dev.countersign.system.client;

import dev.countersign.stack.identity.DemoSignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sends what one person asks for, with a token that is fresh enough.
final class Caller {
    static final Duration USUAL_PATIENCE = Duration.ofSeconds(35);

    /// Below the quarter of an hour that an access token is good for: time to try again when nobody can sign in.
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final Duration GOOD = Duration.ofMinutes(14);

    private final HttpClient http;
    private final URI gateway;
    private final DemoSignIn signIn;
    private final String username;
    private final Duration patience;
    private final Observer observer;
    private @Nullable String token;
    private long signedIn;

    Caller(HttpClient http, URI gateway, DemoSignIn signIn, String username, Duration patience, Observer observer) {
        this.http = http;
        this.gateway = gateway;
        this.signIn = signIn;
        this.username = username;
        this.patience = patience;
        this.observer = observer;
    }

    Reply send(Call call) {
        try {
            Map<String, String> credential = Map.of("Authorization", "Bearer " + token());
            Reply reply = send(http, gateway, call, credential, patience);
            observer.saw(username, call, reply);
            return reply;
        } catch (UncheckedIOException e) {
            observer.saw(username, call, null);
            throw e;
        }
    }

    /// @throws UncheckedIOException when nobody can sign in now
    synchronized String token() {
        String current = token;
        if (current != null && isYoungerThan(FRESH)) {
            return current;
        }
        try {
            String next = signIn.accessToken(username);
            token = next;
            signedIn = System.nanoTime();
            return next;
        } catch (IllegalStateException e) {
            if (current != null && isYoungerThan(GOOD)) {
                return current;
            }
            throw new UncheckedIOException(new IOException(username + " cannot sign in", e));
        }
    }

    private boolean isYoungerThan(Duration age) {
        return System.nanoTime() - signedIn < age.toNanos();
    }

    /// @throws UncheckedIOException when no answer came; whether the request had its effect is open then
    static Reply send(HttpClient http, URI server, Call call, Map<String, String> headers, Duration patience) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + call.path()))
                .timeout(patience)
                .header("Accept", "application/json, application/problem+json");
        String body = call.body();
        if (body == null) {
            request.method(call.method(), BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(call.method(), BodyPublishers.ofString(body));
        }
        headers.forEach(request::header);
        call.headers().forEach(request::header);
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(call, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(call.method() + " " + call.path() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }
}
