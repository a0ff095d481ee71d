package dev.countersign.system.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.stack.gateway.Gateway;
import dev.countersign.system.deploy.Manifests.Reading;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds the gateways against one another and against the paths that the services serve.
class RoutesTest {
    private static final List<String> SERVICES = Repository.SERVICES;
    private static final String NGINX = Repository.text(Repository.at("deploy/gateway/nginx.conf"));

    @ParameterizedTest
    @EnumSource
    void kubernetesRoutesAsComposeDoes(Reading reading) {
        assertEquals(Route.ofNginx(), Route.of(reading.base()));
    }

    @Test
    void theLocalStackRoutesAsComposeDoes() throws Exception {
        try (NamedServices services = NamedServices.start(SERVICES);
                Gateway gateway = Gateway.start(0, services.ports())) {
            for (Route route : Route.ofNginx()) {
                assertEquals(route.service(), get(gateway, route.path()).body(), route.path());
                if (!route.exact()) {
                    assertEquals(
                            route.service(),
                            get(gateway, route.path() + "/below").body(),
                            route.path());
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyPathThatAServiceServesIsRoutedToIt(String service) {
        Set<String> served = ServedPaths.of(service);
        Set<String> astray = served.stream()
                .filter(path -> Route.ofNginx().stream().noneMatch(route -> route.leads(path, service)))
                .collect(Collectors.toSet());

        assertFalse(served.isEmpty(), service);
        assertEquals(Set.of(), astray);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/ready", "/q/openapi", "/q/metrics", "/q"})
    void whatIsForOperatorsIsNotRouted(String path) {
        assertTrue(Route.ofNginx().stream().noneMatch(route -> route.covers(path)));
    }

    @ParameterizedTest
    @EnumSource
    void theSignInEndsWhereAServiceAnswers(Reading reading) {
        Set<Route> routes = Route.of(reading.base());

        SERVICES.forEach(service -> Stream.of(
                        "quarkus.oidc.authentication.redirect-path",
                        "quarkus.oidc.logout.path",
                        "quarkus.oidc.logout.post-logout-path")
                .map(property -> ServiceConfiguration.defaultsOf(service).get(property))
                .forEach(path -> assertTrue(routes.stream().anyMatch(route -> route.covers(path)), path)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For $remote_addr",
                "X-Forwarded-Host $http_host",
                "X-Forwarded-Proto $scheme",
                "X-Forwarded-Port \"\"",
                "X-Forwarded-Prefix \"\"",
                "X-Forwarded-Ssl \"\"",
                "X-Real-IP \"\"",
                "Forwarded \"\""
            })
    void noClientChoosesWhatTheServicesBelieveOfIt(String header) {
        assertTrue(NGINX.contains("proxy_set_header " + header + ";"));
    }

    @Test
    void eventsStreamAndAttachmentsFit() {
        assertTrue(NGINX.contains("proxy_buffering off;"));
        assertTrue(NGINX.contains("client_max_body_size 30m;"));
    }

    @Test
    void whoSendsSlowlyIsEnded() {
        assertTrue(NGINX.contains("client_header_timeout 20s;"));
        assertTrue(NGINX.contains("proxy_request_buffering off;"));
    }

    @Test
    void aServiceThatIsAwayIs503WithRetryAfter() {
        String away = "add_header Retry-After 5 always;\n            return 503 ";

        assertTrue(NGINX.contains("error_page 502 504 = @$fate-for-$reader;"));
        assertEquals(2, NGINX.split(Pattern.quote(away), -1).length - 1);
    }

    @Test
    void noOtherSiteReachesComposeUnderItsOwnName() {
        assertTrue(NGINX.contains("return 421 "));
        assertTrue(NGINX.contains("server_name localhost 127.0.0.1;"));
    }

    private static HttpResponse<String> get(Gateway gateway, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + gateway.port() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
