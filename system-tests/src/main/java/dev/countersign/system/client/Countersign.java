package dev.countersign.system.client;

import dev.countersign.stack.identity.DemoSignIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A running Countersign, by the addresses that everybody knows: the gateway and the page with the mail.
public final class Countersign {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Map<String, Somebody> people = new ConcurrentHashMap<>();
    private final URI gateway;
    private final Mail mail;
    private final DemoSignIn signIn;
    private final Duration patience;
    private final Observer observer;

    /// @param gateway such as `http://localhost:8080`
    /// @param mail where the mail catcher shows what arrived
    public Countersign(String gateway, String mail, DemoSignIn signIn) {
        this(gateway, mail, signIn, Caller.USUAL_PATIENCE, Observer.NOBODY);
    }

    /// @param patience how long anybody waits for an answer
    /// @param observer sees whatever anybody asks, and what comes of it
    public Countersign(String gateway, String mail, DemoSignIn signIn, Duration patience, Observer observer) {
        this.gateway = URI.create(gateway);
        this.mail = new Mail(http, URI.create(mail));
        this.signIn = signIn;
        this.patience = patience;
        this.observer = observer;
    }

    /// A demo person, or a guest for any other name. They sign in at their first request.
    public Somebody as(String username) {
        return people.computeIfAbsent(
                username, name -> new Somebody(name, new Caller(http, gateway, signIn, name, patience, observer)));
    }

    /// Sends a request without any credential.
    public Reply anonymously(Call call) {
        return Caller.send(http, gateway, call, Map.of(), patience);
    }

    public Mail mail() {
        return mail;
    }

    public URI gateway() {
        return gateway;
    }
}
