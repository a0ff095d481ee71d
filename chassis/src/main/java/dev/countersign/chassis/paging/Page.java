package dev.countersign.chassis.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next the cursor of the page that follows; absent on the last
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /// @param found up to `limit + 1` rows: one more than the page shows tells that another page follows
    /// @param cursor what identifies a row in the list's order
    public static <T> Page<T> of(List<T> found, int limit, Function<? super T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> shown = found.subList(0, limit);
        return new Page<>(shown, cursor.apply(shown.getLast()));
    }

    /// The page with a `Link` to the next one (RFC 8288).
    ///
    /// @param self the list's path with its other query parameters, as the client sees it
    public Response toResponse(String self) {
        Response.ResponseBuilder reply = Response.ok(this);
        if (next != null) {
            String address = UriBuilder.fromUri(self)
                    .replaceQueryParam("after", next)
                    .build()
                    .toString();
            reply.header("Link", "<" + address + ">; rel=\"next\"");
        }
        return reply.build();
    }
}
