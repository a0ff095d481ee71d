package dev.countersign.approval.assessment;

import dev.countersign.approval.cases.Actors;
import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.versions.Version;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The questions about a task and their answers, over REST.
@Path("/api/tasks/{id}/assessment")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class AssessmentResource {
    private final AssessmentCommands commands;
    private final AssessmentQueries queries;
    private final Actors actors;

    AssessmentResource(AssessmentCommands commands, AssessmentQueries queries, Actors actors) {
        this.commands = commands;
        this.queries = queries;
        this.actors = actors;
    }

    @GET
    @Operation(
            summary = "What the policy asks about a task, and the answers so far",
            description = "For everybody who may see the case. A review that is done again starts from the earlier"
                    + " answers. The ETag is the version of the assessment, not of the task.")
    public Response show(@RestPath UUID id) {
        return tagged(queries.show(id, actors.me()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep answers",
            description = "All of them: what is left out is not answered. Only by whoever has claimed the task; needs"
                    + " If-Match with the version of the assessment. What is missing may follow until the task ends.")
    public Response save(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid AnswersForm form) {
        return tagged(commands.save(id, Version.required(ifMatch), form.toAnswers(), actors.me()));
    }

    private static Response tagged(AssessmentView view) {
        return Response.ok(view).tag(new Version(view.version()).toTag()).build();
    }
}
