package dev.countersign.chassis.http;

import dev.countersign.chassis.json.Characters;
import dev.countersign.chassis.problem.EarlyReplies;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/// Turns away what the layers behind would stumble over, each in its own way: addresses and forms that are no
/// text, and media types that are none.
@ApplicationScoped
public class WellFormed {
    /// What people's addresses need many times over; Quarkus reads longer ones, so that they can be answered
    /// in words.
    private static final int LONGEST_ADDRESS = 4096;

    /// Before {@link BodyLimit}.
    private static final int PRIORITY = 11;

    private final EarlyReplies replies;

    WellFormed(EarlyReplies replies) {
        this.replies = replies;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    /// What the router itself cannot read reaches no filter. What is no address at all, such as `/%zz`, does
    /// not even reach the router: Quarkus answers 400 and not a word.
    void explain(@Observes Router router) {
        for (int status : List.of(400, 404, 405, 413, 415)) {
            router.errorHandler(status, context -> replies.send(context, status));
        }
    }

    @WithFormRead
    @ServerRequestFilter
    public void form(ResteasyReactiveContainerRequestContext request) {
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        @Nullable FormData form = context.getFormData();
        if (form == null) {
            return;
        }
        List<FieldError> errors = new ArrayList<>();
        for (String name : form) {
            boolean kept = form.get(name).stream()
                    .allMatch(value -> value.isFileItem() || Characters.areKept(value.getValue()));
            if (!kept || !Characters.areKept(name)) {
                errors.add(new FieldError(Characters.areKept(name) ? "/" + name : "", Characters.EXPECTED));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProtocolRefused.Invalid(errors);
        }
    }

    /// The API takes no forms, and what reads forms would stumble over one that is not there.
    private static boolean isFormForTheApi(RoutingContext context, String type) {
        return context.request().path().startsWith("/api/") && MediaTypes.isForm(type);
    }

    private void check(RoutingContext context) {
        @Nullable String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        String uri = String.valueOf(context.request().uri());
        if (uri.length() > LONGEST_ADDRESS) {
            replies.send(context, 414);
        } else if (!uri.startsWith("/") || !Addresses.areText(uri)) {
            // An address with a host is for proxies, and ours send none; the sign-in would build its own from it.
            replies.send(context, 400);
        } else if (type != null && (!MediaTypes.isOne(type) || isFormForTheApi(context, type))) {
            replies.send(context, 415);
        } else {
            context.next();
        }
    }
}
