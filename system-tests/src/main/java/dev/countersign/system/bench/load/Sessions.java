package dev.countersign.system.bench.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The sessions of people at their browsers: each opens a page, is sent to the identity provider, says there who they
/// are, and comes back to a session cookie.
final class Sessions {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Map<Integer, String> cookies = new HashMap<>();
    private final Job.SignIn signIn;

    Sessions(Job.SignIn signIn) {
        this.signIn = signIn;
    }

    /// What the person's browser sends along, as one header has it. They sign in the first time.
    ///
    /// @throws Answer.Unusable when they do not get in
    String of(int person, String username) throws InterruptedException {
        String known = cookies.get(person);
        if (known == null) {
            known = signedIn(username);
            cookies.put(person, known);
        }
        return known;
    }

    private String signedIn(String username) throws InterruptedException {
        CookieManager cookieJar = new CookieManager();
        try (HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookieJar)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            URI page = URI.create(signIn.returnTo());
            URI choice = send(browser, HttpRequest.newBuilder(page)).uri();
            HttpResponse<String> back = send(
                    browser,
                    HttpRequest.newBuilder(choice)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("username=" + username)));
            if (back.statusCode() != 200 || !back.uri().getPath().equals(page.getPath())) {
                throw new Answer.Unusable(
                        "The sign-in of " + username + " ended with " + back.statusCode() + " at " + back.uri());
            }
            return String.join("; ", cookieJar.get(page, Map.of()).getOrDefault("Cookie", List.of()));
        } catch (IOException e) {
            throw new Answer.Unusable("The sign-in of " + username + " failed: " + e);
        }
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.timeout(LIMIT).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }
}
