package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actors;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import dev.countersign.chassis.versions.Version;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The queue over REST.
@Path("/api/queue")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class QueueResource {
    private final TaskCommands commands;
    private final TaskQueries queries;
    private final Actors actors;

    QueueResource(TaskCommands commands, TaskQueries queries, Actors actors) {
        this.commands = commands;
        this.queries = queries;
        this.actors = actors;
    }

    @GET
    @Operation(
            summary = "The open tasks of my teams, the most urgent first",
            description = "Queued tasks and those that somebody has in hand, also of other teams when they were"
                    + " escalated to mine. `team` shows one of my teams only, `lane`, `kind`, `whose` (all,"
                    + " mine, unclaimed) and `overdue` a part of it, and `text` looks for the number of a request, or"
                    + " for words in the titles of the most urgent.")
    public Response list(
            @BeanParam QueueParameters asked, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        int size = PageLimit.of(limit);
        QueueFilter filter = QueueFilter.of(asked, actors.me());
        List<QueueRow> found = queries.queue(filter, Cursor.decode(after), size + 1);
        return Page.of(found, size, row -> new Cursor(row.dueAt(), row.id()).encode())
                .toResponse(filter.apiPath(size));
    }

    @POST
    @Path("next")
    @Operation(
            summary = "Take the most urgent task that nobody holds",
            description = "Answers 200 with the task, which is now claimed by me, or 204 when there is none. Two people"
                    + " never get the same one, and nobody gets a task of a request of their own. Each call takes"
                    + " another task, so do not repeat one whose answer was lost: look at the queue first.")
    public Response next() {
        Optional<TaskView> taken = commands.next(actors.me());
        return taken.map(task -> Response.ok(task).tag(new Version(task.version()).toTag()))
                .orElseGet(Response::noContent)
                .build();
    }
}
