package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actors;
import dev.countersign.chassis.live.LivePages;
import dev.countersign.chassis.paging.Cursor;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Tells the page of the queue when to look again.
@Path("/queue/changes")
@Authenticated
@RunOnVirtualThread
public class QueueStream {
    private final LivePages pages;
    private final QueueChanges changes;
    private final Actors actors;

    QueueStream(LivePages pages, QueueChanges changes, Actors actors) {
        this.pages = pages;
        this.changes = changes;
        this.actors = actors;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(
            @BeanParam QueueParameters asked,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String seen,
            @RestHeader("Last-Event-ID") @Nullable String lastHeard,
            @Context SseEventSink sink,
            @Context Sse sse) {
        QueueChanges.Part page = new QueueChanges.Part(QueueFilter.of(asked, actors.me()), Cursor.decode(after));
        pages.follow(changes, page, seen, lastHeard, sink, sse);
    }
}
