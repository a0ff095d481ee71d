package dev.countersign.stack.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.countersign.stack.web.Parameters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/// Signs demo people in for a program: the same way over HTTP that a browser and a service go together.
public final class DemoSignIn {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String issuer;
    private final String clientSecret;
    private final String returnTo;

    /// @param returnTo any address under the gateway; nothing is called there
    public DemoSignIn(String issuer, String clientSecret, String returnTo) {
        this.issuer = issuer;
        this.clientSecret = clientSecret;
        this.returnTo = returnTo;
    }

    /// @return an access token, good for 15 minutes
    public String accessToken(String username) {
        return tokens(username).get("access_token").toString();
    }

    /// Everything that the token endpoint answers.
    public Map<String, Object> tokens(String username) {
        return exchange(
                Map.of("grant_type", "authorization_code", "code", chooseOnPage(username), "redirect_uri", returnTo));
    }

    public Map<String, Object> refresh(String refreshToken) {
        return exchange(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private String chooseOnPage(String username) {
        String query = Parameters.format(Map.of(
                "response_type",
                "code",
                "client_id",
                IdentityProvider.CLIENT,
                "redirect_uri",
                returnTo,
                "scope",
                "openid profile email",
                "state",
                UUID.randomUUID().toString()));
        HttpRequest choice = form(issuer + "/authorize?" + query, Map.of("username", username))
                .build();
        HttpResponse<String> answer = send(choice, 303);
        String back = answer.headers().firstValue("Location").orElseThrow();
        return Parameters.parse(URI.create(back).getRawQuery()).get("code").getFirst();
    }

    private Map<String, Object> exchange(Map<String, String> grant) {
        byte[] client = (IdentityProvider.CLIENT + ":" + clientSecret).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = form(issuer + "/token", grant)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(client))
                .build();
        try {
            return JSONObjectUtils.parse(send(request, 200).body());
        } catch (ParseException e) {
            throw new IllegalStateException("The token endpoint of " + issuer + " did not answer JSON", e);
        }
    }

    private static HttpRequest.Builder form(String address, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Parameters.format(fields)));
    }

    private HttpResponse<String> send(HttpRequest request, int expected) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(
                        request.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("The identity provider at " + issuer + " cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signing in", e);
        }
    }
}
