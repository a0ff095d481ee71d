package dev.countersign.chassis.http;

import dev.countersign.chassis.ChassisConfig;
import dev.countersign.chassis.problem.EarlyReplies;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long a body may take. The limits of Quarkus are on the silence between two bytes, so whoever sends one now and
/// then would hold a connection, and what reads from it, for as long as they like.
@ApplicationScoped
public class BodyPace {
    /// Behind {@link BodyLimit}, which turns away what is too long to wait for.
    private static final int PRIORITY = 9;

    private final Duration patience;
    private final long slowest;
    private final BodyLimit limit;
    private final EarlyReplies replies;

    BodyPace(ChassisConfig config, BodyLimit limit, EarlyReplies replies) {
        this.patience = config.bodies().patience();
        this.slowest = config.bodies().slowest();
        this.limit = limit;
        this.replies = replies;
    }

    void install(@Observes Filters filters) {
        filters.register(this::watch, PRIORITY);
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (hasBody(request) && !isHere(request)) {
            long timer = context.vertx().setTimer(longest(request).toMillis(), late -> end(context));
            context.addEndHandler(done -> {
                if (isHere(request)) {
                    context.vertx().cancelTimer(timer);
                } else {
                    // Nobody reads the rest of it; only what flows comes to its end.
                    request.resume();
                }
            });
        }
        context.next();
    }

    /// Whoever is waiting for an answer with their whole body here is not meant; whoever has one already, and goes on
    /// sending, is.
    private void end(RoutingContext context) {
        if (isHere(context.request())) {
            return;
        }
        if (context.response().headWritten()) {
            context.request().connection().close();
        } else {
            replies.send(context, 408);
        }
    }

    /// What was read to its last byte may not have come to its end yet: nobody asks for more than there is.
    private static boolean isHere(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.isEnded() || (length != null && request.bytesRead() >= Long.parseLong(length));
    }

    private Duration longest(HttpServerRequest request) {
        return patience.plusMillis(1000 * limit.longest(request) / slowest);
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                        && !"0".equals(request.getHeader(HttpHeaders.CONTENT_LENGTH)));
    }
}
