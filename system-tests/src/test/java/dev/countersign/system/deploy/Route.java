package dev.countersign.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a gateway sends to a service.
///
/// @param path begins with a slash and ends without one, `/` itself excepted
/// @param exact whether the path alone is meant, or everything below it, too
record Route(String path, boolean exact, String service) {
    private static final Pattern NGINX =
            Pattern.compile("(?m)^\\s*~\\^(/\\S*?)(\\(/\\|\\$\\)|\\$)\\s+http://([a-z-]+):8080;$");

    /// The routes of the gateway of Compose.
    static Set<Route> ofNginx() {
        return NGINX.matcher(Repository.text(Repository.at("deploy/gateway/nginx.conf")))
                .results()
                .map(line -> new Route(line.group(1), line.group(2).equals("$"), line.group(3)))
                .collect(Collectors.toSet());
    }

    /// The routes of the Kubernetes Gateway.
    static Set<Route> of(Manifests manifests) {
        return manifests
                .ofKind("HTTPRoute")
                .flatMap(route -> Manifests.stream(route.at("/spec/rules")))
                .flatMap(rule -> Manifests.stream(rule.path("matches")).map(match -> of(rule, match.required("path"))))
                .collect(Collectors.toSet());
    }

    private static Route of(JsonNode rule, JsonNode path) {
        return new Route(
                path.required("value").asText(),
                path.required("type").asText().equals("Exact"),
                rule.at("/backendRefs/0/name").asText());
    }

    boolean leads(String requested, String to) {
        return service.equals(to) && covers(requested);
    }

    boolean covers(String requested) {
        return requested.equals(path) || (!exact && requested.startsWith(path + "/"));
    }
}
