package dev.countersign.request.purchase;

import dev.countersign.chassis.problem.ProtocolRefused;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which requests a list shows, as its query parameters say.
record RequestFilter(Requests.View view, @Nullable RequestStatus status) {

    /// @param view `mine` (also when absent), `department` or `all`
    /// @param status a status; absent or empty means any
    /// @throws ProtocolRefused.BadParameter when one is not of these
    static RequestFilter of(@Nullable String view, @Nullable String status) {
        return new RequestFilter(
                view == null || view.isEmpty() ? Requests.View.MINE : constant(Requests.View.class, "view", view),
                status == null || status.isEmpty() ? null : constant(RequestStatus.class, "status", status));
    }

    /// The list's address with these parameters.
    String path(int limit) {
        UriBuilder path = UriBuilder.fromPath("/api/requests")
                .queryParam("view", viewName())
                .queryParam("limit", limit);
        return (status == null ? path : path.queryParam("status", status))
                .build()
                .toString();
    }

    public String viewName() {
        return view.name().toLowerCase(Locale.ROOT);
    }

    /// The address of the list's page with these parameters, from the beginning or behind a cursor.
    public String pagePath(@Nullable String after) {
        UriBuilder path = UriBuilder.fromPath("/requests").queryParam("view", viewName());
        if (status != null) {
            path.queryParam("status", status);
        }
        if (after != null) {
            path.queryParam("after", after);
        }
        return path.build().toString();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String parameter, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new ProtocolRefused.BadParameter(
                        parameter + " is one of " + Arrays.toString(type.getEnumConstants()) + "."));
    }
}
