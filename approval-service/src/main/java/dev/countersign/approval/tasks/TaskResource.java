package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actors;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.versions.Version;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Tasks over REST.
@Path("/api/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class TaskResource {
    private final TaskCommands commands;
    private final CompletionCommands completions;
    private final TaskQueries queries;
    private final Actors actors;

    TaskResource(TaskCommands commands, CompletionCommands completions, TaskQueries queries, Actors actors) {
        this.commands = commands;
        this.completions = completions;
        this.queries = queries;
        this.actors = actors;
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "A task with the request and the earlier outcomes",
            description = "The ETag is the task's version, for If-Match.")
    public Response show(@RestPath UUID id) {
        return tagged(queries.show(id, actors.me()));
    }

    @POST
    @Path("{id}/claim")
    @Operation(
            summary = "Take a task",
            description = "Whoever has it already gets it again, unchanged. 409 when somebody else has it; the problem"
                    + " names them. If-Match is optional: whether the task can be taken is decided by its state.")
    public Response claim(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        @Nullable Version seen = ifMatch == null ? null : Version.required(ifMatch);
        return tagged(commands.claim(id, seen, actors.me()));
    }

    @POST
    @Path("{id}/release")
    @Operation(summary = "Give a task back to its team", description = "Only by whoever has it. Needs If-Match.")
    public Response release(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return tagged(commands.release(id, Version.required(ifMatch), actors.me()));
    }

    @POST
    @Path("{id}/complete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a task its one outcome",
            description = "Only by whoever has claimed it. Needs If-Match. A review ends with CLEARED,"
                    + " CLEARED_WITH_CONDITIONS or REFUSED, an approval with APPROVED, APPROVED_WITH_CONDITIONS or"
                    + " REFUSED. A refusal needs an offer. A review that ends well needs an answer to everything that the"
                    + " policy asks (see its assessment), and says what becomes of each finding that the answers raise: it"
                    + " is mended until a day, accepted until a day, a condition, or disproved by evidence. A second outcome is refused with 409, also when it is the"
                    + " same; the state is looked at before If-Match.")
    public Response complete(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CompletionForm completion) {
        Version seen = Version.required(ifMatch);
        return tagged(completions.complete(id, seen, completion.toVerdict(), actors.me()));
    }

    private static Response tagged(TaskView view) {
        return Response.ok(view).tag(new Version(view.version()).toTag()).build();
    }
}
