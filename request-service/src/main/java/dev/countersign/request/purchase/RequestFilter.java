package dev.countersign.request.purchase;

import dev.countersign.chassis.problem.ProtocolRefused;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which requests a list shows, as its query parameters say.
///
/// @param text words of a product, each from its beginning, or the number of a request
record RequestFilter(
        Requests.View view,
        @Nullable RequestStatus status,
        @Nullable String text) {
    private static final int LONGEST_TEXT = 100;

    /// @param view `mine` (also when absent), `department` or `all`
    /// @param status a status; absent or empty means any
    /// @param text at most 100 characters; absent or empty means any
    /// @throws ProtocolRefused.BadParameter when one is not of these
    static RequestFilter of(@Nullable String view, @Nullable String status, @Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new ProtocolRefused.BadParameter("text has at most " + LONGEST_TEXT + " characters.");
        }
        return new RequestFilter(
                view == null || view.isEmpty() ? Requests.View.MINE : constant(Requests.View.class, "view", view),
                status == null || status.isEmpty() ? null : constant(RequestStatus.class, "status", status),
                text == null || text.isBlank() ? null : text.strip());
    }

    /// Whether it leaves out any of the view.
    public boolean some() {
        return status != null || text != null;
    }

    /// The number that is looked for, if it is one: `REQ-1042`, or `1042`.
    @Nullable
    Long number() {
        return text != null && text.matches("(?i)(REQ-)?\\d{1,18}")
                ? (Long) Long.parseLong(text.replaceAll("\\D", ""))
                : null;
    }

    /// What to look for, as PostgreSQL's `to_tsquery` has it; empty, which nothing is like, when there is no word.
    String words() {
        return Arrays.stream((text == null ? "" : text).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }

    /// The list's address with these parameters.
    String path(int limit) {
        UriBuilder path = UriBuilder.fromPath("/api/requests")
                .queryParam("view", viewName())
                .queryParam("limit", limit);
        return narrowed(path).build().toString();
    }

    public String viewName() {
        return view.name().toLowerCase(Locale.ROOT);
    }

    /// The address of the list's page with these parameters, from the beginning or behind a cursor.
    public String pagePath(@Nullable String after) {
        UriBuilder path = UriBuilder.fromPath("/requests").queryParam("view", viewName());
        if (after != null) {
            path.queryParam("after", after);
        }
        return narrowed(path).build().toString();
    }

    /// The address of all of the view.
    public String whole() {
        return UriBuilder.fromPath("/requests")
                .queryParam("view", viewName())
                .build()
                .toString();
    }

    private UriBuilder narrowed(UriBuilder path) {
        if (status != null) {
            path.queryParam("status", status);
        }
        if (text != null) {
            path.queryParam("text", "{text}").resolveTemplate("text", text);
        }
        return path;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String parameter, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new ProtocolRefused.BadParameter(
                        parameter + " is one of " + Arrays.toString(type.getEnumConstants()) + "."));
    }
}
