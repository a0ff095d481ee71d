package dev.countersign.chassis.problem;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/// What somebody sent with a form that could not be dealt with right then, so that the page that says so can send it
/// again: nobody types anything twice because something was away.
///
/// @param action where to, a path with its query
/// @param fields the token of the form among them
record SentForm(String action, List<Field> fields) {
    /// What may go well the next time.
    private static final Set<Integer> PASSING = Set.of(429, 500, 503, 504);

    /// Null when there is no form, when it would fail again, and when there are files in it, which a page cannot
    /// give back. What came without the token of the form has failed with another status.
    static @Nullable SentForm of(int status, RoutingContext context) {
        String uri = String.valueOf(context.request().uri());
        boolean sent = HttpMethod.POST.equals(context.request().method());
        @Nullable ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (!sent || !PASSING.contains(status) || !uri.startsWith("/") || uri.startsWith("//") || request == null) {
            return null;
        }
        @Nullable FormData form = request.getFormData();
        return form == null ? null : of(uri, form);
    }

    private static @Nullable SentForm of(String uri, FormData form) {
        List<Field> fields = new ArrayList<>();
        for (String name : form) {
            for (FormValue value : form.get(name)) {
                if (value.isFileItem()) {
                    return null;
                }
                fields.add(new Field(name, value.getValue()));
            }
        }
        return new SentForm(uri, List.copyOf(fields));
    }

    /// One value of a field; a field may have several.
    record Field(String name, String value) {}
}
