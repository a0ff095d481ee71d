package dev.countersign.chassis.http;

import dev.countersign.chassis.ChassisConfig;
import dev.countersign.chassis.problem.EarlyReplies;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// How long a body may be. Quarkus has a limit of its own, above this one, which hangs up without a word.
@ApplicationScoped
public class BodyLimit {
    /// Before Quarkus looks at the length; filters with a higher priority come first.
    private static final int PRIORITY = 10;

    private final long ordinary;
    private final long large;
    private final Optional<Pattern> largeAt;
    private final EarlyReplies replies;
    private final CurrentVertxRequest current;

    BodyLimit(ChassisConfig config, EarlyReplies replies, CurrentVertxRequest current) {
        this.ordinary = config.bodies().ordinary();
        this.large = config.bodies().large();
        this.largeAt = config.bodies().largeAt().map(Pattern::compile);
        this.replies = replies;
        this.current = current;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    /// A body that does not say how long it is gets counted while it is read.
    @ServerRequestFilter
    public void count(ContainerRequestContext request) {
        HttpServerRequest received = current.getCurrent().request();
        if (received.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            request.setEntityStream(new CountedStream(request.getEntityStream(), limit(received)));
        }
    }

    /// How long the body may still be, in bytes: what it says of itself, or the limit when it says nothing.
    long longest(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || isAbove(length, limit(request)) ? limit(request) : Long.parseLong(length);
    }

    private void check(RoutingContext context) {
        int refusal = refusal(context.request());
        if (refusal == 0) {
            context.next();
        } else {
            replies.send(context, refusal);
        }
    }

    private int refusal(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return isAbove(length, limit(request)) ? 413 : 0;
        }
        return isForm(request) && !isLargeAt(request) && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                ? 411
                : 0;
    }

    private static boolean isAbove(String length, long limit) {
        try {
            return Long.parseLong(length) > limit;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /// Forms are read by a parser that does not count along, so they have to say how long they are; browsers do.
    private static boolean isForm(HttpServerRequest request) {
        @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"));
    }

    private long limit(HttpServerRequest request) {
        return isLargeAt(request) ? large : ordinary;
    }

    private boolean isLargeAt(HttpServerRequest request) {
        String path = String.valueOf(request.path());
        return largeAt.isPresent() && largeAt.get().matcher(path).matches();
    }
}
