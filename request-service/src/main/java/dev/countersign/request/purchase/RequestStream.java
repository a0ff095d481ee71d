package dev.countersign.request.purchase;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.live.LivePages;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Tells the page of a request when to look again.
@Path("/requests/{id}/changes")
@Authenticated
@RunOnVirtualThread
public class RequestStream {
    private final LivePages pages;
    private final RequestChanges changes;
    private final RequestQueries queries;
    private final CurrentPerson me;

    RequestStream(LivePages pages, RequestChanges changes, RequestQueries queries, CurrentPerson me) {
        this.pages = pages;
        this.changes = changes;
        this.queries = queries;
        this.me = me;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(
            @RestPath UUID id,
            @RestQuery @Nullable String seen,
            @RestHeader("Last-Event-ID") @Nullable String lastHeard,
            @Context SseEventSink sink,
            @Context Sse sse) {
        queries.show(id, me);
        pages.follow(changes, id, seen, lastHeard, sink, sse);
    }
}
