package dev.countersign.system.security;

import dev.countersign.stack.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Goes wherever it is sent, as a browser does, signs in as Mia on the way, and notes where that is neither our own
/// address nor the provider's.
final class Wayfarer {
    private static final int MOST_STEPS = 8;
    private static final Pattern COOKIE = Pattern.compile("(?im)^set-cookie:\\s*([^=;\\s]+)=([^;\r\n]*)");

    /// In an address that a browser takes for a path of the same host (URL standard, 4.4).
    private static final Pattern OWN_PATH = Pattern.compile("/(?:[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> astray = new ArrayList<>();
    private final LocalStack stack;
    private final RawHttp server;
    private final RawHttp gateway;
    private final String claims;
    private boolean signedIn;

    /// @param server who is asked first; a service is told what the gateway would say
    /// @param claims further lines of each request, each with its end
    Wayfarer(LocalStack stack, String server, String claims) {
        this.stack = stack;
        this.server = new RawHttp(server);
        this.gateway = new RawHttp(stack.url());
        String authority = URI.create(stack.url()).getAuthority();
        this.claims = server.equals(stack.url())
                ? claims
                : "X-Forwarded-Host: " + authority + "\r\nX-Forwarded-Proto: http\r\nX-Forwarded-For: 127.0.0.1\r\n"
                        + claims;
    }

    /// Whether a sign-in came to its end.
    boolean signedIn() {
        return signedIn;
    }

    /// Where it was sent, other than where it should be.
    List<String> astray() {
        return List.copyOf(astray);
    }

    /// @param target of the request, letter by letter
    void goTo(String target) {
        String next = target;
        for (int step = 0; step < MOST_STEPS && !next.isEmpty(); step++) {
            RawHttp.Got got = ask(step == 0 ? server : gateway, next);
            String to = got.header("location");
            if (to.startsWith(stack.issuer())) {
                mustComeBackHere(to);
                to = choose(to);
            }
            if (!to.isEmpty() && !isOurs(to)) {
                astray.add(to);
                return;
            }
            next = to.replace(stack.url(), "");
        }
    }

    private RawHttp.Got ask(RawHttp asked, String target) {
        String sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        String headers = "Accept: text/html\r\n" + claims + (sent.isEmpty() ? "" : "Cookie: " + sent + "\r\n");
        RawHttp.Got got = asked.send(new RawHttp.Sent("GET", target, headers, "", false));
        COOKIE.matcher(got.head()).results().forEach(cookie -> cookies.put(cookie.group(1), cookie.group(2)));
        signedIn |= target.startsWith("/signed-in?code=")
                && got.status() == 302
                && got.head().contains("q_session");
        return got;
    }

    /// The provider would refuse another address; it is not to be asked for one.
    private void mustComeBackHere(String signIn) {
        for (String parameter : URI.create(signIn).getQuery().split("&", -1)) {
            boolean back = parameter.startsWith("redirect_uri=") || parameter.startsWith("post_logout_redirect_uri=");
            if (back && !parameter.contains("=" + stack.url() + "/signed-")) {
                astray.add(parameter);
            }
        }
    }

    /// @return where the provider sends a browser once somebody was chosen; empty if nowhere
    private String choose(String signIn) {
        HttpRequest choice = HttpRequest.newBuilder(URI.create(signIn))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=mia"))
                .build();
        try {
            HttpResponse<Void> answer = http.send(choice, BodyHandlers.discarding());
            return answer.headers().firstValue("Location").orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signing in", e);
        }
    }

    private boolean isOurs(String address) {
        String path = address.startsWith(stack.url() + "/")
                ? address.substring(stack.url().length())
                : address;
        // What follows our own host in full may look as it likes.
        return !path.equals(address) || OWN_PATH.matcher(address).matches();
    }
}
