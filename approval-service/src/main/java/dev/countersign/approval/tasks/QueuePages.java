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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;
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
    private final Actors actors;

    QueuePages(TaskCommands commands, TaskQueries queries, Actors actors) {
        this.commands = commands;
        this.queries = queries;
        this.actors = actors;
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String team, @RestQuery @Nullable String after) {
        Actor actor = actors.me();
        QueueFilter filter = QueueFilter.of(team, actor);
        List<QueueRow> found = queries.queue(filter, Cursor.decode(after), PageLimit.DEFAULT + 1);
        Page<QueueRow> page = Page.of(found, PageLimit.DEFAULT, row -> new Cursor(row.dueAt(), row.id()).encode());
        List<String> teams = List.copyOf(new TreeSet<>(actor.allTeams()));
        LiveView live = LiveView.of(filter.changesPath(after), QueueChanges.stateOf(found), filter.pagePath(after));
        return Templates.list(page, filter, after != null, teams, actor.person().sub(), live);
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

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(
                Page<QueueRow> page, QueueFilter filter, boolean further, List<String> teams, String me, LiveView live);
    }
}
