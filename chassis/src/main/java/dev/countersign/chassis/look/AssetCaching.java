package dev.countersign.chassis.look;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// How long browsers keep what is under `/look`: for ever when the address names the version that is served
/// here. While replicas are replaced, a page of one version may ask a replica of another one. It gets that
/// replica's file, which nobody may keep: kept under this address, it would stay wrong for a year.
@ApplicationScoped
public class AssetCaching {
    static final String FOR_EVER = "public, max-age=31536000, immutable";
    static final String NEVER = "no-store";

    /// After `BodyLimit` and `WellFormed`; filters with a higher priority come first.
    private static final int PRIORITY = 9;

    private static final String CURRENT = "v=" + Assets.version();

    void install(@Observes Filters filters) {
        filters.register(AssetCaching::mark, PRIORITY);
    }

    private static void mark(RoutingContext context) {
        if (String.valueOf(context.request().path()).startsWith("/look/")) {
            boolean current = CURRENT.equals(context.request().query());
            context.addHeadersEndHandler(sent -> mark(context.response(), current));
        }
        context.next();
    }

    private static void mark(HttpServerResponse response, boolean current) {
        boolean served = response.getStatusCode() == 200 || response.getStatusCode() == 304;
        response.putHeader(HttpHeaders.CACHE_CONTROL, current && served ? FOR_EVER : NEVER);
        response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
}
