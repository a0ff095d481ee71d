package dev.countersign.stack.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which service serves a path. The paths of operators (`/q/...`) belong to no route: they are on the services' own
/// ports.
public final class Routes {
    public static final String REQUEST_SERVICE = "request-service";
    public static final String APPROVAL_SERVICE = "approval-service";
    public static final String NOTIFICATION_SERVICE = "notification-service";

    /// In the order of their ports.
    public static final List<String> SERVICES = List.of(REQUEST_SERVICE, APPROVAL_SERVICE, NOTIFICATION_SERVICE);

    private static final Map<String, List<String>> PREFIXES = prefixes();

    private Routes() {}

    /// @param path as it came over the wire, without the query
    static Optional<String> serviceFor(String path) {
        if (path.equals("/")) {
            return Optional.of(REQUEST_SERVICE);
        }
        return isPlain(path) ? owner(path) : Optional.empty();
    }

    private static Optional<String> owner(String path) {
        return PREFIXES.entrySet().stream()
                .filter(service -> service.getValue().stream().anyMatch(prefix -> isUnder(path, prefix)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isUnder(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /// A service reads `..`, `%2e`, `//` and their like in its own way, and would then serve something else than what
    /// was matched here. No page or resource of ours has such a path.
    private static boolean isPlain(String path) {
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            String segment = decode(segments[i]).replaceAll(";.*", "");
            boolean last = i == segments.length - 1;
            if (segment.equals(".") || segment.equals("..") || (segment.isEmpty() && !last)) {
                return false;
            }
            if (segment.chars().anyMatch(c -> c == '/' || c == '\\' || c < ' ' || c == '%')) {
                return false;
            }
        }
        return path.startsWith("/");
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A broken encoding: what is left of it is refused for its percent sign.
            return segment;
        }
    }

    private static Map<String, List<String>> prefixes() {
        Map<String, List<String>> prefixes = new LinkedHashMap<>();
        prefixes.put(
                REQUEST_SERVICE,
                List.of(
                        "/requests",
                        "/catalogue",
                        "/look",
                        "/signed-in",
                        "/signed-out",
                        "/sign-out",
                        "/language/request-service",
                        "/api/requests",
                        "/api/catalogue",
                        "/api/operations/request-service"));
        prefixes.put(
                APPROVAL_SERVICE,
                List.of(
                        "/queue",
                        "/reviews",
                        "/approvals",
                        "/previews",
                        "/scorecard",
                        "/policies",
                        "/delegations",
                        "/language/approval-service",
                        "/api/queue",
                        "/api/tasks",
                        "/api/cases",
                        "/api/policies",
                        "/api/delegations",
                        "/api/colleagues",
                        "/api/record",
                        "/api/operations/approval-service"));
        prefixes.put(
                NOTIFICATION_SERVICE,
                List.of(
                        "/inbox",
                        "/preferences",
                        "/language/notification-service",
                        "/api/notifications",
                        "/api/operations/notification-service"));
        return prefixes;
    }
}
