package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.Actors;
import dev.countersign.chassis.live.LiveView;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The page of the queue. Taking and giving back a certain task is at the task's own address.
@Path("/queue")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
public class QueuePages {
    private final TaskCommands commands;
    private final TaskQueries queries;
    private final TakeTicked ticked;
    private final Actors actors;

    QueuePages(TaskCommands commands, TaskQueries queries, TakeTicked ticked, Actors actors) {
        this.commands = commands;
        this.queries = queries;
        this.ticked = ticked;
        this.actors = actors;
    }

    @GET
    public TemplateInstance list(@BeanParam QueueParameters asked, @RestQuery @Nullable String after) {
        Actor me = actors.me();
        return page(QueueFilter.of(asked, me), after, null, me);
    }

    /// Takes the most urgent task that nobody holds.
    @POST
    @Path("next")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response next() {
        String address = commands.next(actors.me())
                .map(task -> task.address() + "?done=claimed")
                .orElse("/queue?done=nothing-left");
        return Response.seeOther(URI.create(address)).build();
    }

    /// Takes those that were ticked, and shows the queue with what has become of each.
    @POST
    @Path("take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance take(@BeanParam QueueParameters asked, @RestForm("task") List<String> tasks) {
        Actor me = actors.me();
        QueueFilter filter = QueueFilter.of(asked, me);
        return page(filter, null, ticked.take(tasks, me), me);
    }

    /// Whoever loads the answer again sees the queue.
    @GET
    @Path("take")
    public Response taken(@BeanParam QueueParameters asked) {
        String address = QueueFilter.of(asked, actors.me()).pagePath(null);
        return Response.seeOther(URI.create(address)).build();
    }

    /// @param taken null when nothing was to be taken
    private TemplateInstance page(QueueFilter filter, @Nullable String after, @Nullable Taken taken, Actor me) {
        List<QueueRow> found = queries.queue(filter, Cursor.decode(after), PageLimit.DEFAULT + 1);
        Page<QueueRow> page = Page.of(found, PageLimit.DEFAULT, row -> new Cursor(row.dueAt(), row.id()).encode());
        LiveView live = LiveView.of(filter.changesPath(after), QueueChanges.stateOf(found), filter.pagePath(after));
        return Templates.list(
                page, Sifting.of(filter, me), after != null, me.person().sub(), taken, live);
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(
                Page<QueueRow> page, Sifting sifting, boolean further, String me, @Nullable Taken taken, LiveView live);
    }
}
