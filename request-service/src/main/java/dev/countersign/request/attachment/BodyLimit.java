package dev.countersign.request.attachment;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Keeps the limit that all services have on bodies for everything but uploads. Quarkus has one limit for all
/// paths, and here that is the one of uploads.
@ApplicationScoped
class BodyLimit {
    /// In bytes; `quarkus.http.limits.max-body-size` of the other services.
    private static final long ORDINARY = 1024 * 1024L;

    private static final Pattern UPLOAD = Pattern.compile("(/api)?/requests/[^/]+/attachments");

    /// After Quarkus has set its own limit, before anything reads a body.
    private static final int PRIORITY = 1;

    void install(@Observes Filters filters) {
        filters.register(BodyLimit::check, PRIORITY);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (UPLOAD.matcher(String.valueOf(request.path())).matches()) {
            context.next();
            return;
        }
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, ORDINARY);
        int refusal = refusal(request);
        if (refusal == 0) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(refusal)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end();
        }
    }

    /// Forms are read by a parser that does not count along, so they have to say how long they are; browsers
    /// do.
    private static int refusal(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return Long.parseLong(length) > ORDINARY ? 413 : 0;
        }
        @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean form =
                type != null && (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"));
        return form && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null ? 411 : 0;
    }
}
